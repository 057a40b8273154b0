package nl.werkplaats.journey;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.werkplaats.journey.Client.Reply;

/** Several people who ask things of the service at once, and remember what it promised them. */
public final class Crowd {

  /** A request with the key and the correlation under which it can be sent again. */
  public record Request(Ask ask, String key, UUID correlation) {

    /** A request that nobody made before. */
    public static Request of(Ask ask) {
      return new Request(ask, UUID.randomUUID().toString(), UUID.randomUUID());
    }

    Reply send(RunningService service) {
      return send(service.as(ask.account()));
    }

    /** Sends it, the first time or again. */
    public Reply send(Client anybody) {
      return anybody
          .as(ask.account())
          .post(
              ask.path(),
              ask.body(),
              "Idempotency-Key",
              key,
              "X-Correlation-Id",
              correlation.toString());
    }
  }

  /** A request and its first answer. */
  public record Answered(Request request, Reply reply) {}

  private final List<Thread> people = new ArrayList<>();
  private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
  private final Queue<Request> unanswered = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();

  /** Lets them ask until the service is gone. */
  void begin(RunningService service, Memory memory, School school, Words words, long seed, int of) {
    for (int each = 0; each < of; each++) {
      Random random = new Random(seed + each);
      RandomAsks asks = new RandomAsks(school, memory, words, random);
      people.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  ask(service, memory, asks, random);
                } catch (RuntimeException | Error trouble) {
                  troubles.add(trouble);
                }
              }));
    }
  }

  private void ask(RunningService service, Memory memory, RandomAsks asks, Random random) {
    while (true) {
      Ask ask = random.nextInt(20) == 0 ? asks.nonsense() : asks.sensible();
      Request request = Request.of(ask);
      try {
        Reply reply = request.send(service);
        memory.learn(ask, reply);
        answered.add(new Answered(request, reply));
      } catch (UncheckedIOException gone) {
        unanswered.add(request);
        return;
      }
    }
  }

  /** Waits until everybody has noticed that the service is gone. */
  void scatter() throws InterruptedException {
    for (Thread person : people) {
      person.join();
    }
    people.clear();
    if (!troubles.isEmpty()) throw new AssertionError("somebody had trouble", troubles.peek());
  }

  /** Everything that was answered, in order as far as there is one. */
  List<Answered> answered() {
    return List.copyOf(answered);
  }

  List<Answered> accepted() {
    return answered.stream().filter(each -> each.reply().accepted()).toList();
  }

  /** Requests of which nobody knows what became; asked only once. */
  List<Request> takeUnanswered() {
    List<Request> all = List.copyOf(unanswered);
    unanswered.clear();
    return all;
  }

  void add(Answered later) {
    answered.add(later);
  }
}
