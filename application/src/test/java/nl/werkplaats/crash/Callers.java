package nl.werkplaats.crash;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import nl.werkplaats.journey.Ask;
import nl.werkplaats.journey.Client;
import nl.werkplaats.journey.Client.Reply;
import nl.werkplaats.journey.Crowd.Answered;
import nl.werkplaats.journey.Crowd.Request;
import nl.werkplaats.journey.Memory;
import nl.werkplaats.journey.RandomAsks;
import nl.werkplaats.journey.School;
import nl.werkplaats.journey.Words;

/** People who ask, of any node, and ask the same again of any node until they have an answer. */
final class Callers implements AutoCloseable {

  private static final Duration LONGEST_PAUSE = Duration.ofMillis(150);
  private static final int AWAY = 503;

  private final Nodes nodes;
  private final School school;
  private final Memory memory;
  private final List<Thread> people = new ArrayList<>();
  private final Queue<Answered> accepted = new ConcurrentLinkedQueue<>();
  private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
  private final ReadWriteLock asking = new ReentrantReadWriteLock(true);
  private volatile boolean over;

  final AtomicInteger answered = new AtomicInteger();
  final AtomicInteger turnedAway = new AtomicInteger();
  final AtomicInteger cutOff = new AtomicInteger();
  final AtomicInteger readBack = new AtomicInteger();

  Callers(Nodes nodes, School school) {
    this.nodes = nodes;
    this.school = school;
    this.memory = new Memory(school);
  }

  void begin(int howMany, Random seeds) {
    Words words = new Words(new Random(seeds.nextLong()));
    for (int each = 0; each < howMany; each++) {
      Random random = new Random(seeds.nextLong());
      RandomAsks asks = new RandomAsks(school, memory, words, random);
      people.add(Thread.ofVirtual().start(() -> ask(asks, random)));
    }
  }

  private void ask(RandomAsks asks, Random random) {
    while (!over) {
      asking.readLock().lock();
      try {
        Ask ask = random.nextInt(20) == 0 ? asks.nonsense() : asks.sensible();
        askUntilAnswered(Request.of(ask), random);
      } catch (RuntimeException | Error trouble) {
        troubles.add(trouble.toString());
      } finally {
        asking.readLock().unlock();
      }
      LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos()));
    }
  }

  private void askUntilAnswered(Request request, Random random) {
    while (!over) {
      try {
        Reply reply = request.send(nodes.anywhere(random));
        if (reply.status() < 500) {
          learn(request, reply, random);
          return;
        }
        if (reply.status() == AWAY) turnedAway.incrementAndGet();
        else troubles.add(request.ask().path() + " was answered " + reply.status());
      } catch (UncheckedIOException gone) {
        cutOff.incrementAndGet();
      }
      LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos()));
    }
  }

  private void learn(Request request, Reply reply, Random random) {
    answered.incrementAndGet();
    memory.learn(request.ask(), reply);
    if (!reply.accepted()) return;
    accepted.add(new Answered(request, reply));
    if (random.nextInt(4) == 0) readBack(request, reply, random);
  }

  /** Whatever node is asked, nobody reads less than what was just acknowledged. */
  private void readBack(Request request, Reply reply, Random random) {
    Client reader = nodes.anywhere(random).as(request.ask().account());
    String path = request.ask().resource() + "/" + reply.text("id") + "?version=" + reply.version();
    Reply read;
    try {
      read = reader.get(path);
    } catch (UncheckedIOException gone) {
      // What was acknowledged before stays so, and is not asked again.
      cutOff.incrementAndGet();
      return;
    }
    if (read.status() >= 500 && read.status() != AWAY) {
      troubles.add("reading " + path + " was answered " + read.status());
    }
    if (!read.accepted()) return;
    readBack.incrementAndGet();
    if (read.version() < reply.version()) {
      troubles.add("version " + read.version() + " was read of " + path);
    }
  }

  /** What was acknowledged so far. */
  List<Answered> accepted() {
    return List.copyOf(accepted);
  }

  int acceptedSoFar() {
    return accepted.size();
  }

  /** What should never be: internal errors, and answers older than what was promised. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** Keeps everybody still for a while, with no request under way. */
  void quiet() {
    asking.writeLock().lock();
  }

  void goOn() {
    asking.writeLock().unlock();
  }

  @Override
  public void close() {
    over = true;
    for (Thread person : people) {
      try {
        person.join();
      } catch (InterruptedException broken) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
