package nl.werkplaats.query.http;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.AccessLog;
import nl.werkplaats.kernel.people.Opening;

/** Notes whose own content an answer opens, before the answer goes out. */
public final class Openings {

  private final AccessLog log;
  private final Clock clock;

  public Openings(AccessLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** What one answer opens for one reader; one's own content is no opening. */
  public final class Noting {
    private final Standing reader;
    private final Instant now = clock.instant();
    private final List<Opening> openings = new ArrayList<>();

    private Noting(Standing reader) {
      this.reader = reader;
    }

    /**
     * Notes that content of these people is in the answer.
     *
     * @param what the field that holds it
     */
    public void opened(Collection<PersonId> owners, String stream, String what) {
      if (owners.contains(reader.person())) return;
      for (PersonId owner : owners) {
        openings.add(new Opening(reader.person(), owner, stream, what, now));
      }
    }

    /** Writes them all at once. */
    public void keep() {
      if (openings.isEmpty()) return;
      log.opened(openings);
    }

    /**
     * Writes them all at once while the rest of the answer is found, and gives that when both are
     * done: neither needs the other, and each waits for the database.
     *
     * @throws RuntimeException what kept them from being written; then there is no answer
     */
    public <T> T keepWhile(Supplier<T> rest) {
      if (openings.isEmpty()) return rest.get();
      var kept = new FutureTask<>(this::keep, null);
      Thread.ofVirtual().name("openings").start(kept);
      T found = rest.get();
      await(kept);
      return found;
    }

    private static void await(Future<?> kept) {
      try {
        kept.get();
      } catch (ExecutionException failure) {
        if (failure.getCause() instanceof RuntimeException cause) throw cause;
        throw new IllegalStateException(failure.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
    }
  }

  public Noting by(Standing reader) {
    return new Noting(reader);
  }

  /** Who opened something of this person in these streams, the latest first. */
  public List<Opening> of(PersonId owner, Collection<String> streams) {
    return log.of(owner, streams);
  }

  /** Who opened something of this person in one stream, the latest first. */
  public List<Opening> of(PersonId owner, String stream) {
    return log.of(owner, stream);
  }
}
