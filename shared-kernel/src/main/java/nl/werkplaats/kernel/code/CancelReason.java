package nl.werkplaats.kernel.code;

/** Why a dialogue does not take place. */
public enum CancelReason {
  NO_TIME,
  NO_FACILITATOR,
  TOO_FEW_PARTICIPANTS,
  OTHER
}
