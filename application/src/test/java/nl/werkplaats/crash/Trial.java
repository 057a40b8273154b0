package nl.werkplaats.crash;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.werkplaats.journey.Anew;
import nl.werkplaats.journey.LastReaction;
import nl.werkplaats.journey.School;
import org.awaitility.core.ConditionTimeoutException;

/** Breaks one thing after another while people ask, and judges what came of it. */
final class Trial implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int PEOPLE = 6;

  /** After so many faults everything is judged, so that what went wrong is known nearby. */
  private static final int JUDGED_EVERY = 5;

  private static final int ENOUGH = 15;

  private final Random random;
  final Servers servers;
  final Nodes nodes;
  final Callers callers;
  final School school;

  Trial(Path home, long seed) {
    random = new Random(seed);
    servers = new Servers(home);
    nodes = new Nodes(home, servers.place);
    try {
      nodes.start();
      school = School.meet(nodes.at(0));
    } catch (RuntimeException | Error failure) {
      close();
      throw failure;
    }
    callers = new Callers(nodes, school);
    callers.begin(PEOPLE, random);
  }

  /** Lets so many things happen, each kind as often as the others, and stops at what is wrong. */
  Verdict suffer(int faults, Tally tally) {
    Verdict verdict = null;
    List<Fault> next = new ArrayList<>();
    for (int each = 1; each <= faults; each++) {
      if (next.isEmpty()) next.addAll(kinds());
      Fault fault = next.removeLast();
      awaitAccepted(ENOUGH + random.nextInt(2 * ENOUGH));
      happen(fault);
      tally.happened(fault);
      if (each == faults || each % JUDGED_EVERY == 0) {
        verdict = judge();
        tally.judged(verdict, callers);
        if (!verdict.isClean() || !callers.troubles().isEmpty()) return verdict;
      }
    }
    return verdict;
  }

  private List<Fault> kinds() {
    List<Fault> kinds = new ArrayList<>(List.of(Fault.values()));
    Collections.shuffle(kinds, random);
    return kinds;
  }

  /** It happens, others bear it for a while, and then whatever died is started again. */
  private void happen(Fault fault) {
    int node = random.nextInt(Nodes.HOW_MANY);
    switch (fault) {
      case NODE_KILLED -> {
        nodes.kill(node);
        awaitAccepted(ENOUGH);
        nodes.start(node);
      }
      case NODE_FROZEN -> {
        nodes.freeze(node);
        nodes.awaitTakenOver(node, servers.views());
        nodes.thaw(node);
      }
      case MONGOD_KILLED -> {
        servers.mongod.kill();
        // Commands go on without it.
        awaitAccepted(ENOUGH);
        servers.mongod.startAgain();
      }
      case POSTGRES_KILLED -> {
        int before = callers.turnedAway.get() + callers.cutOff.get();
        servers.postgres.kill();
        await("somebody notices")
            .atMost(PATIENCE)
            .until(() -> callers.turnedAway.get() + callers.cutOff.get() > before);
        servers.postgres.start();
      }
    }
    awaitAccepted(ENOUGH);
  }

  private void awaitAccepted(int more) {
    int enough = callers.acceptedSoFar() + more;
    await("people are served").atMost(PATIENCE).until(() -> callers.acceptedSoFar() >= enough);
  }

  /** Judges while everybody is still. */
  Verdict judge() {
    callers.quiet();
    try {
      nodes.awaitReady();
      LastReaction.awaitIt(nodes.at(0), school);
      Map<String, String> folded = Anew.folded(servers.place.events(), servers.client);
      return Verdict.of(servers.log(), callers.accepted(), school, servedLike(folded), folded);
    } finally {
      callers.goOn();
    }
  }

  /** What is served, as soon as it is as it should be; otherwise, what it came to. */
  private Map<String, String> servedLike(Map<String, String> folded) {
    try {
      return await()
          .atMost(30, SECONDS)
          .until(() -> Anew.served(servers.views()), served -> served.equals(folded));
    } catch (ConditionTimeoutException never) {
      return Anew.served(servers.views());
    }
  }

  @Override
  public void close() {
    try (servers;
        nodes;
        callers) {
      // Whatever cannot be closed keeps none of the others.
    }
  }
}
