package nl.werkplaats.command.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import nl.werkplaats.command.http.CommandCatalogue.Entry;
import nl.werkplaats.kernel.move.Refusal;

/** Counts what becomes of commands, by their names; nothing in it tells of a person or a thing. */
final class Tally {

  private static final String COMMANDS = "werkplaats.commands";
  private static final String NO_CODE = "none";

  private final MeterRegistry meters;
  private final Counter retried;
  private final Counter replayed;

  Tally(MeterRegistry meters) {
    this.meters = meters;
    this.retried =
        Counter.builder("werkplaats.commands.retried")
            .description("Commands that lost a race and were judged anew")
            .register(meters);
    this.replayed =
        Counter.builder("werkplaats.commands.replayed")
            .description("Commands sent again and answered from the first time")
            .register(meters);
  }

  void accepted(Entry entry) {
    count(entry, "accepted", NO_CODE);
  }

  void refused(Entry entry, Refusal refusal) {
    count(entry, refusal instanceof Refusal.ChangedMeanwhile ? "lost" : "refused", code(refusal));
  }

  void failed(Entry entry) {
    count(entry, "failed", NO_CODE);
  }

  void retried() {
    retried.increment();
  }

  void replayed() {
    replayed.increment();
  }

  /** The code under which the refusal is answered. */
  private static String code(Refusal refusal) {
    return refusal
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private void count(Entry entry, String outcome, String code) {
    Counter.builder(COMMANDS)
        .description("Commands that were decided, by what became of them")
        .tag("resource", entry.resource().segment())
        .tag("command", entry.creates() ? "create" : entry.move())
        .tag("outcome", outcome)
        .tag("code", code)
        .register(meters)
        .increment();
  }
}
