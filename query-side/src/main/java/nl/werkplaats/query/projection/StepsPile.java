package nl.werkplaats.query.projection;

import com.mongodb.client.model.InsertOneModel;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import org.bson.RawBsonDocument;

/** Steps, which are final as soon as they are folded and so are written in order. */
final class StepsPile<S> implements Pile {

  private final Steps<S> projection;
  private final Making making;
  private final OrderedLog log;
  private final Outgoing outgoing;
  private final int limit;
  private final LinkedHashMap<String, S> last = new LinkedHashMap<>(16, 0.75f, true);
  private final MessageDigest digest = Hashes.sha256();
  private long documents;

  StepsPile(Steps<S> projection, Making making, OrderedLog log, Outgoing outgoing, int limit) {
    this.projection = projection;
    this.making = making;
    this.log = log;
    this.outgoing = outgoing;
    this.limit = limit;
  }

  @Override
  public Making making() {
    return making;
  }

  @Override
  public void fold(List<Recorded> batch) {
    for (Recorded recorded : batch) {
      if (isLeftOut(recorded)) continue;
      // What the stores refuse is no poison: it ends the load.
      Optional<S> previous = previous(recorded);
      told(previous, recorded).ifPresent(this::write);
    }
    var eldest = last.keySet().iterator();
    while (last.size() > limit) {
      eldest.next();
      eldest.remove();
    }
  }

  private boolean isLeftOut(Recorded recorded) {
    return !projection.tells(recorded.event())
        || making.skipped().has(recorded.stream(), recorded.position())
        || making.notes().holdUp(recorded.stream(), recorded.position());
  }

  private Optional<S> previous(Recorded recorded) {
    S previous = last.get(recorded.stream());
    return previous == null && recorded.version() > 1
        ? tellAgain(recorded)
        : Optional.ofNullable(previous);
  }

  /** The step before this one, when it had to make way; the store has no index yet to find it. */
  private Optional<S> tellAgain(Recorded upTo) {
    Optional<S> step = Optional.empty();
    for (Recorded earlier : log.stream(upTo.stream())) {
      if (earlier.version() >= upTo.version()) break;
      if (!isLeftOut(earlier)) step = Optional.of(projection.step(step, earlier));
    }
    return step;
  }

  private Optional<RawBsonDocument> told(Optional<S> previous, Recorded recorded) {
    try {
      S step = projection.step(previous, recorded);
      RawBsonDocument document = Bson.raw(StepsWork.document(projection, step, recorded));
      last.put(recorded.stream(), step);
      return Optional.of(document);
    } catch (RuntimeException poison) {
      making.notes().add(recorded.stream(), recorded, poison);
      return Optional.empty();
    }
  }

  private void write(RawBsonDocument document) {
    Canonical.of(document).into(digest);
    outgoing.add(new InsertOneModel<>(document));
    documents++;
  }

  @Override
  public void finish() {
    outgoing.taken();
  }

  @Override
  public byte[] hash() {
    return digest.digest();
  }

  @Override
  public long documents() {
    return documents;
  }
}
