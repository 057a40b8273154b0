package nl.werkplaats.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nl.werkplaats.kernel.history.LogPlace;
import nl.werkplaats.query.projection.Receipt.Outcome;

/** Writes the receipts of one rebuild. */
final class Paper {

  private final Toolbox tools;
  private final RebuildAsked asked;
  private final Pulse pulse;

  Paper(Toolbox tools, RebuildAsked asked, Pulse pulse) {
    this.tools = tools;
    this.asked = asked;
    this.pulse = pulse;
  }

  void receipt(Load.Made made, Load.Result result, Difference difference, Outcome outcome) {
    Making making = made.making();
    keep(
        making.projection(),
        making.generation(),
        result.from(),
        result.place().map(LogPlace::at).orElse(0L),
        result.events(),
        made.documents(),
        Toolbox.text(made.hash()),
        Optional.of(difference),
        skipped(making.skipped()),
        making.notes().count(),
        0,
        outcome,
        Optional.empty());
  }

  /** For what a node that is gone had half made. */
  void interrupted(Projection projection, int generation) {
    broken(projection, generation, Outcome.INTERRUPTED, Optional.empty());
  }

  /** For what was broken off. */
  void broken(Projection projection, int generation, Outcome outcome, RuntimeException cause) {
    Optional<String> trouble =
        cause instanceof CancellationException
            ? Optional.empty()
            : Optional.of(cause.getClass().getName());
    broken(projection, generation, outcome, trouble);
  }

  private void broken(
      Projection projection, int generation, Outcome outcome, Optional<String> trouble) {
    RebuildState.Reading read = pulse.state().read();
    keep(
        projection,
        generation,
        0,
        read.position(),
        read.events(),
        0,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        0,
        outcome,
        trouble);
  }

  void rolledBack(Projection projection, int generation, long position) {
    Notes notes = tools.notes(projection, generation);
    notes.load();
    keep(
        projection,
        generation,
        position,
        position,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        notes.count(),
        0,
        Outcome.ROLLED_BACK,
        Optional.empty());
  }

  void mended(
      Projection projection,
      int generation,
      Mending.Result result,
      Skips.Skipped skipped,
      Outcome outcome) {
    keep(
        projection,
        generation,
        result.from(),
        result.to(),
        result.events(),
        result.documents(),
        Toolbox.text(result.hash()),
        Optional.of(result.difference()),
        skipped(skipped),
        result.notes(),
        result.replaced(),
        outcome,
        Optional.empty());
  }

  private static List<String> skipped(Skips.Skipped skipped) {
    List<String> all = new ArrayList<>();
    skipped
        .positions()
        .forEach((key, positions) -> positions.forEach(one -> all.add(key + " " + one)));
    return all.stream().sorted().toList();
  }

  private void keep(
      Projection projection,
      int generation,
      long from,
      long to,
      long events,
      long documents,
      Optional<String> sha256,
      Optional<Difference> difference,
      List<String> skipped,
      long notes,
      long replaced,
      Outcome outcome,
      Optional<String> trouble) {
    RebuildState state = pulse.state();
    var receipt =
        new Receipt(
            Toolbox.fresh(),
            state.id(),
            projection.name(),
            projection.revision(),
            generation,
            asked.location(),
            from,
            to,
            events,
            documents,
            sha256,
            difference,
            skipped,
            notes,
            replaced,
            state.started(),
            tools.now(),
            asked.by(),
            outcome,
            trouble);
    tools.keep(receipt, pulse);
  }
}
