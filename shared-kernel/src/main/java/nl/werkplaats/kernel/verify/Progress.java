package nl.werkplaats.kernel.verify;

import java.io.PrintStream;

/** Tells whoever waits that something happens. */
final class Progress {

  private static final long EVERY = 100_000;

  private final Texts texts;
  private final PrintStream err;
  private long done;

  Progress(Texts texts, PrintStream err) {
    this.texts = texts;
    this.err = err;
  }

  void step() {
    done++;
    if (done % EVERY == 0) err.println(texts.say("progress", done));
  }
}
