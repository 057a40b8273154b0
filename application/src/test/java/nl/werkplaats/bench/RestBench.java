package nl.werkplaats.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The same steps over HTTP with tokens: as many as 64 connections can make, and how long one takes
 * while 400 arrive in a second.
 */
final class RestBench {

  private static final int CONNECTIONS = 64;
  private static final int ARRIVALS = 400;

  /** More than connections, so that nobody waits for the client before. */
  private static final int CLIENTS = 256;

  private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));

  private final Figures figures;

  RestBench(Figures figures) {
    this.figures = figures;
  }

  void run() throws Exception {
    try (var stores = new BenchStores();
        var node = new BenchNode(stores.settings());
        var http = HttpDoor.client()) {
      BenchSchool school = BenchSchool.on(node, CLIENTS);
      List<Cycle> cycles = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        String authorization = stores.authorization(BenchSchool.subject(client));
        cycles.add(new Cycle(new HttpDoor(http, node.address(), authorization), school.location()));
      }
      List<Crew.Work> connected =
          cycles.subList(0, CONNECTIONS).stream().<Crew.Work>map(cycle -> cycle::step).toList();
      figures.put("warm-up, steps/s", Crew.stepsPerSecond(connected, Crew.WARM_UP));
      figures.put(
          "steps/s over " + CONNECTIONS + " connections", Crew.stepsPerSecond(connected, ROUND));
      figures.put("projections behind at its end", node.lagOfProjections());
      List<String> late = new ArrayList<>();
      figures.put("ms until nobody was behind", node.millisUntilNobodyIsBehind(late));
      List<Arrivals.Work> arriving =
          cycles.stream().<Arrivals.Work>map(cycle -> cycle::step).toList();
      Arrivals.at(ARRIVALS, ROUND.dividedBy(2), arriving);
      Arrivals.at(ARRIVALS, ROUND, arriving).put(figures, "answered at " + ARRIVALS + "/s");
      figures.put("times too busy (503)", HttpDoor.timesTooBusy());
      figures.put("not in time", late);
    }
  }
}
