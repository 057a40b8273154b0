package nl.werkplaats.query.projection;

import static java.util.stream.Collectors.toSet;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the engine, from start to stop: again and again it looks which generations are to be
 * run and which nodes are there, and starts and stops loops until this node does its share.
 */
final class Shift {

  private static final Logger LOG = LoggerFactory.getLogger(Shift.class);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /** A claim is extended and a sign of life given so often before others would take over. */
  private static final int SIGNS = 5;

  private record Running(Runner runner, Thread thread) {}

  private final List<Projection> projections;
  private final Workshop shop;
  private final Crew crew;
  private final Map<Crew.Seat, Running> running = new ConcurrentHashMap<>();
  private final Map<Crew.Seat, String> halts = new ConcurrentHashMap<>();
  private final Reach reach;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private final Duration look;
  private long beatAt = System.nanoTime() - Duration.ofDays(1).toNanos();
  private Crew.Able beaten = new Crew.Able(Set.of(), Set.of());
  private boolean away;

  Shift(List<Projection> projections, Workshop shop) {
    this.projections = projections;
    this.shop = shop;
    this.crew = new Crew(shop.generations().database(), shop.node());
    this.reach = new Reach(projections, shop);
    Duration sign = shop.node().claimTimeout().dividedBy(SIGNS);
    this.look = sign.compareTo(LOOK) < 0 ? sign : LOOK;
  }

  void start() {
    threads.add(Thread.ofVirtual().name("tail").start(shop.tail()));
    threads.add(Thread.ofVirtual().name("shift").start(this::watch));
  }

  private void watch() {
    try {
      do {
        lookAround();
      } while (!stopping.await(look.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAround() {
    try {
      share();
      if (away) LOG.info("The work is shared again");
      away = false;
    } catch (RuntimeException failure) {
      if (!away) {
        String cause = failure.getClass().getName();
        LOG.warn("The work cannot be shared: {} at {}", cause, Notes.place(failure));
      }
      away = true;
    }
  }

  private void share() {
    Map<String, Course> courses = courses();
    beat(able(Set.copyOf(courses.keySet())));
    List<Claims.Claim> claims = divided(courses);
    run(courses, seats(claims));
    askAgain(courses.keySet());
    projections.forEach(this::sweep);
    reach.note(claims, courses.values(), runners(), halts);
  }

  private Map<String, Course> courses() {
    Map<String, Course> courses = new HashMap<>();
    for (Projection projection : projections) {
      for (int generation : shop.generations().lineage(projection).run(Instant.now())) {
        var course = new Course(projection, generation);
        courses.put(course.name(), course);
      }
    }
    return courses;
  }

  /** What halted here is left to nodes that may know more. */
  private Crew.Able able(Set<String> names) {
    running.forEach((seat, one) -> {
      if (one.runner().halted()) halts.put(seat, one.runner().trouble().orElse(""));
    });
    Set<String> halted = halts.keySet().stream().map(Crew.Seat::toString).collect(toSet());
    return new Crew.Able(names, halted);
  }

  private void beat(Crew.Able able) {
    Duration sign = shop.node().claimTimeout().dividedBy(SIGNS);
    if (able.equals(beaten) && System.nanoTime() - beatAt < sign.toNanos()) return;
    crew.beat(able);
    beaten = able;
    beatAt = System.nanoTime();
    running.values().forEach(one -> one.runner().extendClaim());
  }

  private List<Claims.Claim> divided(Map<String, Course> courses) {
    List<Claims.Claim> claims = shop.claims().all(courses.keySet());
    Set<String> known = claims.stream().map(Claims.Claim::name).collect(toSet());
    List<Course> fresh =
        courses.values().stream()
            .filter(course -> !known.contains(course.name()))
            // What was seen last may be gone by now: nobody brings it back by dividing it.
            .filter(shop.generations()::runs)
            .toList();
    if (fresh.isEmpty()) return claims;
    fresh.forEach(
        course -> shop.claims().divide(course.projection(), course.generation(), Optional.empty()));
    return shop.claims().all(courses.keySet());
  }

  private Set<Crew.Seat> seats(List<Claims.Claim> claims) {
    return crew.mine(
        claims.stream().map(claim -> new Crew.Seat(claim.name(), claim.segment())).toList());
  }

  private void run(Map<String, Course> courses, Set<Crew.Seat> mine) {
    running.forEach((seat, one) -> {
      if (!mine.contains(seat)) one.runner().stop();
    });
    running.values().removeIf(one -> !one.thread().isAlive());
    for (Crew.Seat seat : mine) {
      if (running.containsKey(seat)) continue;
      Segment segment = shop.claims().segment(seat.name(), seat.segment());
      var runner = new Runner(courses.get(seat.name()), segment, shop);
      Thread thread = Thread.ofVirtual().name(seat.name() + "-" + seat.segment()).start(runner);
      running.put(seat, new Running(runner, thread));
    }
  }

  private void askAgain(Collection<String> names) {
    for (DeadLetter letter : Notes.asked(shop.generations().database(), names)) {
      running.forEach((seat, one) -> {
        if (seat.name().equals(letter.generation())) one.runner().ask(letter.key());
      });
    }
  }

  /** Deletes what left as soon as nobody works on it. */
  private void sweep(Projection projection) {
    for (int generation : shop.generations().lineage(projection).leaving()) {
      shop.generations().delete(projection, generation, shop.claims().free());
    }
  }

  private List<Runner> runners() {
    return running.values().stream().map(Running::runner).toList();
  }

  List<Progress> progress() {
    return reach.progress(runners(), halts);
  }

  boolean caughtUp() {
    return reach.caughtUp();
  }

  void stop() {
    stopping.countDown();
    shop.tail().stop();
    running.values().forEach(one -> one.runner().stop());
    threads.forEach(this::join);
    // The watch may have started some more before it heard.
    running.values().forEach(one -> one.runner().stop());
    running.values().forEach(one -> join(one.thread()));
    try {
      crew.leave();
      LOG.info("The projections stopped after their batch, their claims released");
    } catch (MongoException gone) {
      LOG.debug("The other nodes find out for themselves that this one left");
    }
  }

  private void join(Thread thread) {
    try {
      if (!thread.join(FAREWELL)) LOG.warn("{} did not stop", thread.getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
