package nl.werkplaats.kernel.code;

/** Whether a late effect is in what somebody thinks or in what somebody does. */
public enum LateEffectKind {
  THINKING,
  DOING
}
