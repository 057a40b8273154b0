package nl.werkplaats.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * The generations of one revision of a projection.
 *
 * @param serving the one that readers see
 * @param previous the one that was served before, kept for roll-back
 * @param making those that are being filled and run by nobody
 * @param followed those that every node runs beside the served one
 * @param leaving those of which everything is deleted as soon as nobody works on them
 * @param last the highest number that was given out
 * @param since the lowest number that counts: those before it come from a log that is no more
 * @param restUntil until then the served one is served as it is, and nobody runs it
 */
record Lineage(
    int serving,
    Optional<Integer> previous,
    List<Integer> making,
    List<Integer> followed,
    List<Integer> leaving,
    int last,
    int since,
    Instant restUntil) {

  private static final int FIRST = 1;

  /** Before anything was stored about it. */
  static final Lineage BEGINNING =
      new Lineage(
          FIRST, Optional.empty(), List.of(), List.of(), List.of(), FIRST, FIRST, Instant.EPOCH);

  static Lineage of(Document document) {
    return new Lineage(
        document.getInteger("serving"),
        Optional.ofNullable(document.getInteger("previous")),
        document.getList("making", Integer.class, List.of()),
        document.getList("followed", Integer.class),
        document.getList("leaving", Integer.class),
        document.getInteger("last"),
        document.getInteger("since"),
        document.getDate("restUntil").toInstant());
  }

  Document document(String id) {
    return new Document(Form.ID, id)
        .append("serving", serving)
        .append("previous", previous.orElse(null))
        .append("making", making)
        .append("followed", followed)
        .append("leaving", leaving)
        .append("last", last)
        .append("since", since)
        .append("restUntil", Date.from(restUntil));
  }

  /** What every node runs. */
  List<Integer> run(Instant now) {
    return now.isBefore(restUntil) ? followed : Lists.withOnce(followed, serving);
  }

  /** Whether it is served or followed, resting or not. */
  boolean alive(int generation) {
    return generation == serving || followed.contains(generation);
  }

  Lineage begun() {
    int fresh = last + 1;
    return new Lineage(
        serving,
        previous,
        Lists.withOnce(making, fresh),
        followed,
        leaving,
        fresh,
        since,
        restUntil);
  }

  Lineage following(int generation) {
    require(generation);
    List<Integer> more = Lists.withOnce(followed, generation);
    return new Lineage(serving, previous, made(generation), more, leaving, last, since, restUntil);
  }

  Lineage unfollowing(int generation) {
    List<Integer> fewer = Lists.without(followed, one -> one == generation);
    return new Lineage(serving, previous, making, fewer, leaving, last, since, restUntil);
  }

  Lineage resting(Instant until) {
    return new Lineage(serving, previous, making, followed, leaving, last, since, until);
  }

  /**
   * @throws IllegalStateException when the served one may be running again
   */
  Lineage stillResting(Instant now) {
    if (!now.isBefore(restUntil)) throw new IllegalStateException("it did not rest long enough");
    return this;
  }

  /** What was kept for roll-back until now makes way for what was served until now. */
  Lineage serving(int generation) {
    require(generation);
    if (generation == serving) return this;
    List<Integer> left = new ArrayList<>(leaving);
    previous.filter(old -> old != generation && !left.contains(old)).ifPresent(left::add);
    return new Lineage(
        generation,
        Optional.of(serving),
        made(generation),
        Lists.without(followed, one -> one == generation || left.contains(one)),
        List.copyOf(left),
        last,
        since,
        Instant.EPOCH);
  }

  Lineage without(int generation) {
    if (generation == serving) throw new IllegalStateException("this generation is served");
    return new Lineage(
        serving,
        previous.filter(old -> old != generation),
        made(generation),
        Lists.without(followed, one -> one == generation),
        Lists.withOnce(leaving, generation),
        last,
        since,
        restUntil);
  }

  Lineage deleted(int generation) {
    List<Integer> left = Lists.without(leaving, one -> one == generation);
    return new Lineage(serving, previous, making, followed, left, last, since, restUntil);
  }

  /** Everything that was made so far is wrong: a fresh generation is served, empty as it is. */
  Lineage startedAnew() {
    int fresh = last + 1;
    List<Integer> old =
        Stream.of(
                making.stream(),
                followed.stream(),
                leaving.stream(),
                previous.stream(),
                Stream.of(serving))
            .flatMap(some -> some)
            .distinct()
            .toList();
    return new Lineage(
        fresh, Optional.empty(), List.of(), List.of(), old, fresh, fresh, Instant.EPOCH);
  }

  /** What is left to be made when this one is not, or not any more. */
  private List<Integer> made(int generation) {
    return Lists.without(making, one -> one == generation);
  }

  private void require(int generation) {
    if (!alive(generation)
        && !making.contains(generation)
        && !previous.equals(Optional.of(generation))) {
      throw new IllegalStateException("no generation that can be run: " + generation);
    }
  }
}
