package nl.werkplaats.kernel.code;

/** What a parked question waits for; never that a person was absent or ill. */
public enum ParkReason {
  WAITING_FOR_EXPERT,
  WAITING_FOR_TIME,
  WAITING_FOR_CLASS,
  WAITING_FOR_OWNER,
  OTHER
}
