package nl.werkplaats.kernel.move;

/** Carries a refusal to the edge. Holds no stack trace: a refusal is an answer, not a failure. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public Refused(Refusal refusal) {
    super(said(refusal), null, false, false);
    this.refusal = refusal;
  }

  /** For a log: which rule it was, and nothing of what was asked. */
  private static String said(Refusal refusal) {
    String kind = refusal.getClass().getSimpleName();
    return refusal instanceof Refusal.RuleBroken broken ? kind + " " + broken.rule() : kind;
  }

  public static Refused unknown() {
    return new Refused(new Refusal.Unknown());
  }

  public static Refused rule(String rule) {
    return new Refused(new Refusal.RuleBroken(rule));
  }

  public Refusal refusal() {
    return refusal;
  }
}
