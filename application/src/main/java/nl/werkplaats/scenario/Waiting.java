package nl.werkplaats.scenario;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again for a while, since what the service carries on by itself takes a moment. */
final class Waiting {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Service service;
  private final Duration patience;

  Waiting(Service service, Duration patience) {
    this.service = service;
    this.patience = patience;
  }

  /** Until the service can reach its stores again. */
  Reply untilThere(Supplier<Reply> ask) {
    return until(ask, reply -> reply.status() != 503);
  }

  /** Until the reader sees this version, or a later one. */
  Reply untilVersion(String reader, String path, long version) {
    Reply seen =
        until(
            () -> service.get(reader, path + "?version=" + version),
            reply -> reply.accepted() ? reply.version() >= version : isFinal(reply));
    if (!seen.accepted()) throw Refusals.unexpected(reader, path, seen);
    if (seen.version() < version) throw new StoryStops("too-late", path, version, seen.version());
    return seen;
  }

  /** Until the reader sees the page. */
  Reply untilSeen(String reader, String path) {
    Reply seen =
        until(() -> service.get(reader, path), reply -> reply.accepted() || isFinal(reply));
    if (!seen.accepted()) throw Refusals.unexpected(reader, path, seen);
    return seen;
  }

  /** Not there yet is 404 or 409, a store that is away 503; anything else will not change. */
  private static boolean isFinal(Reply refusal) {
    return switch (refusal.status()) {
      case 404, 409, 503 -> false;
      default -> true;
    };
  }

  /** Until the answer is enough, or patience has run out. */
  <T> T until(Supplier<T> ask, Predicate<T> enough) {
    long deadline = System.nanoTime() + patience.toNanos();
    T reply = ask.get();
    while (!enough.test(reply) && System.nanoTime() < deadline) {
      pause();
      reply = ask.get();
    }
    return reply;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoryStops("interrupted");
    }
  }
}
