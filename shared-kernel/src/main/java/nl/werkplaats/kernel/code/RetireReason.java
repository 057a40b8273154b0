package nl.werkplaats.kernel.code;

/** Why a theme ends. */
public enum RetireReason {
  ANSWERED,
  NO_LONGER_ALIVE,
  MERGED,
  OTHER
}
