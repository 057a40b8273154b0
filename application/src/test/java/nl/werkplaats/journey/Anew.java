package nl.werkplaats.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.werkplaats.kernel.history.OpenAppends;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.query.collective.Moments;
import nl.werkplaats.query.community.Communities;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.facilitation.Facilitations;
import nl.werkplaats.query.growth.GrowthShares;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.location.Statements;
import nl.werkplaats.query.projection.Generations;
import nl.werkplaats.query.projection.Node;
import nl.werkplaats.query.projection.Progress;
import nl.werkplaats.query.projection.Projection;
import nl.werkplaats.query.projection.Projections;
import nl.werkplaats.query.projection.Skips;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.report.ReportWindows;
import nl.werkplaats.query.report.Reports;
import nl.werkplaats.query.study.Studies;
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.timeline.Timelines;
import org.bson.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What views must show: the same events folded by the same projections into an empty store, beside
 * what is served. Both as one text per document, every field in the order of its name.
 */
public final class Anew {

  private static final List<Projection> ALL =
      List.of(
          Questions.PROJECTION,
          Themes.PROJECTION,
          Dialogues.PROJECTION,
          Locations.PROJECTION,
          Statements.PROJECTION,
          Communities.PROJECTION,
          Facilitations.PROJECTION,
          ReportWindows.PROJECTION,
          Reports.PROJECTION,
          GrowthShares.PROJECTION,
          Studies.PROJECTION,
          Moments.PROJECTION,
          Timelines.projection());

  private Anew() {}

  /** All documents, folded from the beginning of a log in which nothing happens now. */
  public static Map<String, String> folded(DataSource events, MongoClient store) {
    MongoDatabase empty = store.getDatabase("made-anew");
    empty.drop();
    OrderedLog log = new OrderedLog(events, new OpenAppends());
    Projections anew =
        new Projections(
            ALL,
            new Generations(empty),
            log,
            new Skips(JdbcClient.create(events)),
            new Node("made-anew", Node.SEGMENTS, Node.CLAIM_TIMEOUT));
    anew.start();
    try {
      await().atMost(120, SECONDS).until(() -> hasReached(anew, log.head()));
    } finally {
      anew.stop();
    }
    Map<String, String> folded = served(empty);
    empty.drop();
    return folded;
  }

  /** Whether every view has read up to a position. */
  public static boolean hasReached(Projections views, long position) {
    List<Progress> all = views.progress();
    return !all.isEmpty() && all.stream().allMatch(each -> each.position() >= position);
  }

  /** All documents that readers see, and the notes of what could not be folded. */
  public static Map<String, String> served(MongoDatabase views) {
    Map<String, Integer> generations = new HashMap<>();
    for (Document one : views.getCollection("generations").find()) {
      generations.put(one.getString("_id"), one.getInteger("serving"));
    }
    Map<String, String> all = new TreeMap<>();
    for (Projection projection : ALL) {
      String name = projection.collection();
      String served = name + "_g" + generations.getOrDefault(name, 1);
      for (Document document : views.getCollection(served).find()) {
        // How often a repair replaced a document says nothing about what it shows.
        document.remove("mended");
        all.put(name + " " + document.get("_id"), sorted(document).toString());
      }
    }
    for (Document note : views.getCollection("notes").find()) {
      all.put("notes " + note.get("_id"), sorted(note).toString());
    }
    return all;
  }

  private static Object sorted(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, one) -> sorted.put(name.toString(), sorted(one)));
        yield sorted;
      }
      case List<?> list -> list.stream().map(Anew::sorted).toList();
      case null -> "null";
      default -> value.getClass().getSimpleName() + " " + value;
    };
  }
}
