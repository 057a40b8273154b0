package nl.werkplaats.query.proof;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends checkpoints to those outside who keep them; one that cannot be reached is tried again. */
public final class Outside implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration CLAIM = Duration.ofMinutes(2);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final int LONGEST_PAUSE = 8;

  private record Kept(Recipient recipient, Duration every) {}

  private final SealedTree tree;
  private final Deliveries deliveries;
  private final Clock clock;
  private final List<Kept> recipients;
  private volatile CountDownLatch stopping = new CountDownLatch(0);

  /**
   * Sends to those who are configured; by default that is nobody.
   *
   * @param mail what mail is sent by, when there is anything
   * @throws IllegalArgumentException when one of them cannot be sent anything
   */
  public Outside(
      Sealing sealing,
      JdbcClient database,
      Clock clock,
      List<RecipientSettings> settings,
      Optional<PostOffice> mail) {
    this.tree = sealing.tree();
    this.deliveries = new Deliveries(database);
    this.clock = clock;
    this.recipients =
        settings.stream().map(one -> new Kept(one.recipient(mail), one.every())).toList();
  }

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    CountDownLatch mine = stopping;
    for (Kept each : recipients) {
      // Each by itself: one that is slow holds up nobody else.
      Thread.ofVirtual().name("to " + each.recipient().name()).start(() -> send(each, mine));
    }
  }

  @Override
  public void stop() {
    stopping.countDown();
  }

  @Override
  public boolean isRunning() {
    return stopping.getCount() > 0;
  }

  private void send(Kept to, CountDownLatch mine) {
    try {
      do {
        try {
          sendNow(to.recipient(), to.every());
        } catch (RuntimeException away) {
          LOG.warn("No checkpoint can be sent now: {}", away.getClass().getSimpleName());
        }
      } while (!mine.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends the last checkpoint when it is time for it. */
  void sendNow(Recipient to, Duration every) {
    Optional<Sealed> head = tree.head();
    if (head.isEmpty()) return;
    Sealed last = head.get();
    Instant now = clock.instant();
    if (!deliveries.claim(to.name(), last.size(), now, now.plus(CLAIM))) return;
    try {
      to.take(last);
      deliveries.arrived(to.name(), last.size(), clock.instant().plus(every));
    } catch (IOException | RuntimeException failure) {
      LOG.warn(
          "The checkpoint of size {} did not arrive at {}: {}",
          last.size(),
          to.name(),
          failure.toString());
      Duration pause =
          FIRST_PAUSE.multipliedBy(1L << Math.min(deliveries.tries(to.name()), LONGEST_PAUSE));
      deliveries.failed(to.name(), failure.toString(), clock.instant().plus(pause));
    }
  }
}
