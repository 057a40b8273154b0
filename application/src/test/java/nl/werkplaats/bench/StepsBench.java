package nl.werkplaats.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.werkplaats.fixture.EventDatabase;

/**
 * How many durable steps the service takes in a second while everything behind it keeps up, and how
 * many the same database takes of plain JDBC: in turns, so that whatever else the machine does hits
 * both.
 */
final class StepsBench {

  private static final int CLIENTS = 16;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));

  private final Figures figures;

  StepsBench(Figures figures) {
    this.figures = figures;
  }

  void run() throws Exception {
    try (var stores = new BenchStores();
        var node = new BenchNode(stores.settings());
        var raw = new RawCrew(stores.anotherDatabase(), CLIENTS)) {
      BenchSchool school = BenchSchool.on(node, CLIENTS);
      List<Crew.Work> ours = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        var door = new InProcessDoor(node, school.standing(node, client));
        ours.add(new Cycle(door, school.location())::step);
      }
      figures.put("warm-up, steps/s", Crew.stepsPerSecond(ours, Crew.WARM_UP));
      figures.put("warm-up raw, transactions/s", Crew.stepsPerSecond(raw.clients(), ROUND));
      double sum = 0;
      double rawSum = 0;
      List<String> late = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        Cpu before = Cpu.now(stores);
        double rate = Crew.stepsPerSecond(ours, ROUND);
        long projections = node.lagOfProjections();
        long reactions = node.lagOfReactions();
        long millis = node.millisUntilNobodyIsBehind(late);
        Cpu after = Cpu.now(stores);
        double rawRate = Crew.stepsPerSecond(raw.clients(), ROUND);
        sum += rate;
        rawSum += rawRate;
        figures.put("round " + round + ", steps/s", rate);
        figures.put("round " + round + ", projections behind at its end", projections);
        figures.put("round " + round + ", reactions behind at its end", reactions);
        figures.put("round " + round + ", ms until nobody was behind", millis);
        figures.put(
            "round " + round + ", processor ms a step",
            after.perStep(before, rate * ROUND.toSeconds()));
        figures.put("round " + round + ", raw transactions/s", rawRate);
        figures.put(
            "round " + round + ", raw processor ms a transaction",
            Cpu.now(stores).perStep(after, rawRate * ROUND.toSeconds()));
      }
      figures.put("steps/s", sum / ROUNDS);
      figures.put("raw transactions/s", rawSum / ROUNDS);
      figures.put("ratio", sum / rawSum);
      figures.put("not in time", late);
    }
  }

  /** Plain JDBC clients on a database of their own with the same tables. */
  private static final class RawCrew implements AutoCloseable {

    private final List<RawSteps> clients = new ArrayList<>();

    RawCrew(String address, int number) throws Exception {
      EventDatabase.POSTGRESQL.migrate(address);
      for (int i = 0; i < number; i++) {
        clients.add(new RawSteps(DriverManager.getConnection(address)));
      }
    }

    List<Crew.Work> clients() {
      return clients.stream().<Crew.Work>map(client -> client::step).toList();
    }

    @Override
    public void close() throws SQLException {
      for (RawSteps client : clients) client.close();
    }
  }
}
