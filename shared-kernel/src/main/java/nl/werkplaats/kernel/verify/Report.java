package nl.werkplaats.kernel.verify;

import java.io.PrintStream;

/** What came of the checks, line by line as they end. */
final class Report {

  private static final int ALL_HOLDS = 0;
  private static final int DIFFERS = 1;
  private static final int NOT_CHECKED = 2;

  private final Texts texts;
  private final PrintStream out;
  private int failed;
  private int unchecked;

  Report(Texts texts, PrintStream out) {
    this.texts = texts;
    this.out = out;
  }

  void line(String key, Object... values) {
    out.println(texts.say(key, values));
  }

  void holds(String key, Object... values) {
    result("holds", key, values);
  }

  void fails(String key, Object... values) {
    failed++;
    result("fails", key, values);
  }

  void cannot(String key, Object... values) {
    unchecked++;
    result("cannot", key, values);
  }

  /** Holds when nothing differs; else the first differences are named. */
  void judge(Differences differences, String key, Object... values) {
    if (differences.none()) {
      holds(key, values);
      return;
    }
    fails(key, values);
    differences.tell(text -> out.println("    " + text), texts);
  }

  /** Says what it all comes to; gives how the program ends. */
  int end() {
    if (failed > 0) {
      line("end.fails", failed);
      return DIFFERS;
    }
    if (unchecked > 0) {
      line("end.cannot", unchecked);
      return NOT_CHECKED;
    }
    line("end.holds");
    return ALL_HOLDS;
  }

  private void result(String outcome, String key, Object... values) {
    out.println(texts.say("outcome." + outcome) + " " + texts.say(key, values));
  }
}
