package nl.werkplaats.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * The generations of one revision of a projection.
 *
 * @param serving the one that readers see
 * @param previous the one that was served before, kept for roll-back
 * @param followed those that every node runs beside the served one
 * @param leaving those of which everything is deleted as soon as nobody works on them
 * @param last the highest number that was given out
 * @param since the lowest number that counts: those before it come from a log that is no more
 */
record Lineage(
    int serving,
    Optional<Integer> previous,
    List<Integer> followed,
    List<Integer> leaving,
    int last,
    int since) {

  static final String SERVING = "serving";
  static final String PREVIOUS = "previous";
  static final String FOLLOWED = "followed";
  static final String LEAVING = "leaving";
  static final String LAST = "last";
  static final String SINCE = "since";

  private static final int FIRST = 1;

  /** Before anything was stored about it. */
  static final Lineage BEGINNING =
      new Lineage(FIRST, Optional.empty(), List.of(), List.of(), FIRST, FIRST);

  static Lineage of(Document document) {
    return new Lineage(
        document.getInteger(SERVING),
        Optional.ofNullable(document.getInteger(PREVIOUS)),
        document.getList(FOLLOWED, Integer.class),
        document.getList(LEAVING, Integer.class),
        document.getInteger(LAST),
        document.getInteger(SINCE));
  }

  Document document(String id) {
    return new Document(Form.ID, id)
        .append(SERVING, serving)
        .append(PREVIOUS, previous.orElse(null))
        .append(FOLLOWED, followed)
        .append(LEAVING, leaving)
        .append(LAST, last)
        .append(SINCE, since);
  }

  /** What every node runs. */
  List<Integer> run() {
    return Stream.concat(Stream.of(serving), followed.stream()).distinct().toList();
  }

  /** Every generation of which something may be stored, but for those that nobody runs yet. */
  List<Integer> all() {
    return Stream.of(run().stream(), previous.stream(), leaving.stream())
        .flatMap(some -> some)
        .distinct()
        .toList();
  }

  Lineage begun() {
    return new Lineage(serving, previous, followed, leaving, last + 1, since);
  }

  Lineage following(int generation) {
    require(generation);
    return new Lineage(
        serving, previous, Lists.withOnce(followed, generation), leaving, last, since);
  }

  /** What was kept for roll-back until now makes way for what was served until now. */
  Lineage serving(int generation) {
    require(generation);
    if (generation == serving) return this;
    List<Integer> left =
        previous
            .filter(old -> old != generation)
            .map(old -> Lists.withOnce(leaving, old))
            .orElse(leaving);
    return new Lineage(
        generation,
        Optional.of(serving),
        Lists.without(followed, one -> one == generation),
        left,
        last,
        since);
  }

  Lineage without(int generation) {
    if (generation == serving) throw new IllegalStateException("this generation is served");
    return new Lineage(
        serving,
        previous.filter(old -> old != generation),
        Lists.without(followed, one -> one == generation),
        Lists.withOnce(leaving, generation),
        last,
        since);
  }

  Lineage deleted(int generation) {
    return new Lineage(
        serving, previous, followed, Lists.without(leaving, one -> one == generation), last, since);
  }

  /** Everything that was made so far is wrong: a fresh generation is served, empty as it is. */
  Lineage startedAnew() {
    int fresh = last + 1;
    return new Lineage(fresh, Optional.empty(), List.of(), all(), fresh, fresh);
  }

  private void require(int generation) {
    if (generation > last || generation < since || leaving.contains(generation)) {
      throw new IllegalStateException("no generation that can be run: " + generation);
    }
  }
}
