package nl.werkplaats.query.proof;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.proof.VerifierKey;
import nl.werkplaats.kernel.text.SigningKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Seals the log beside everything else, and stops when it is not what was sealed. */
public final class Sealing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  private final SealedTree tree;
  private final SigningKeys keys;
  private final Sealer sealer;
  private final CheckBook book;
  private final Checks checks;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final ProofSettings settings;
  private volatile CountDownLatch stopping = new CountDownLatch(0);
  private volatile String trouble = "";

  public Sealing(
      OrderedLog log,
      JdbcClient database,
      SigningKeys keys,
      TransactionOperations transaction,
      Clock clock,
      ProofSettings settings) {
    this.tree = new SealedTree(database);
    this.keys = keys;
    this.sealer = new Sealer(log, tree, keys, transaction, clock, settings.origin());
    this.book = new CheckBook(database);
    this.checks = new Checks(log, tree, keys, book, clock, settings.checkEvery());
    this.transaction = transaction;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * How the sealing goes.
   *
   * @param size how many events are sealed
   * @param waiting for how long the oldest event waits that is not
   * @param trouble why it does not go on; empty when it does
   */
  public record State(long size, Duration waiting, String trouble) {}

  /** How the sealing goes, as this node sees it. */
  public State state() {
    return new State(size(), waiting(), trouble());
  }

  /** How many events are sealed. */
  public long size() {
    return tree.head().map(Sealed::size).orElse(0L);
  }

  /** For how long the oldest event waits that is not sealed. */
  public Duration waiting() {
    return sealer
        .waitingSince()
        .map(since -> Duration.between(since, clock.instant()))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /** Why sealing does not go on; empty when it does. */
  public String trouble() {
    return book.stopping()
        .map(check -> "check " + check.id() + " found differences that nobody acknowledged")
        .orElse(trouble);
  }

  /**
   * Lets sealing go on in spite of what was found; nothing that was signed changes by it.
   *
   * @throws Refused when nothing was found that waits for it
   */
  public void acknowledge(PersonId by, String reason) {
    if (book.acknowledge(by, reason, clock.instant()) == 0) {
      throw Refused.rule("nothing-to-acknowledge");
    }
    LOG.warn("An administrator lets sealing go on in spite of what checks found");
  }

  /**
   * Makes a new key; the next checkpoint is signed by it and by those before, and then by it alone.
   *
   * @throws Refused when there is no key yet, or somebody else makes one at this moment
   */
  public VerifierKey rotate() {
    var first = keys.all().stream().findFirst();
    String name = first.orElseThrow(() -> Refused.rule("nothing-sealed-yet")).verifier().name();
    try {
      return transaction.execute(_ -> keys.add(name, clock.instant()));
    } catch (DuplicateKeyException meanwhile) {
      throw Refused.rule("key-made-meanwhile");
    }
  }

  SealedTree tree() {
    return tree;
  }

  Checks checks() {
    return checks;
  }

  CheckBook book() {
    return book;
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    CountDownLatch mine = stopping;
    Thread.ofVirtual().name("sealing").start(() -> untilStopped(mine));
    checks.start();
  }

  @Override
  public void stop() {
    stopping.countDown();
    checks.stop();
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }

  private void untilStopped(CountDownLatch mine) {
    try {
      do {
        sealAll(mine);
      } while (!mine.await(settings.sealEvery().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sealAll(CountDownLatch mine) throws InterruptedException {
    try {
      long sealed = 0;
      int portion = Sealer.PORTION;
      while (portion >= Sealer.PORTION && mine.getCount() > 0 && book.stopping().isEmpty()) {
        portion = sealer.sealNext();
        sealed += portion;
        if (sealed >= Sealer.PORTION) LOG.info("{} events sealed in this round", sealed);
      }
      trouble = "";
    } catch (BrokenTree broken) {
      LOG.error("SEALING STOPS: {}", broken.getMessage());
      // What exactly is broken, a check tells; one is enough.
      if (trouble.isEmpty()) checks.beginSoon();
      trouble = broken.getMessage();
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("Nothing can be sealed now: the event database does not answer");
    } catch (RuntimeException unexpected) {
      LOG.error("Sealing failed", unexpected);
      trouble = unexpected.getClass().getName();
    }
  }
}
