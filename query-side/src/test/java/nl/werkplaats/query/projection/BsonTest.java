package nl.werkplaats.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.AnyEvents;
import nl.werkplaats.query.TestLog.By;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** The store's bytes say what the house's JSON says. */
class BsonTest {

  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private static Document stored(Object view) {
    return Bson.of(view).decode(new DocumentCodec());
  }

  @Property(tries = 20)
  void everyViewIsStoredAsItsJsonReads(@ForAll long seed) {
    var events = new AnyEvents(new Random(seed));
    Stream.concat(events.beginnings().stream(), events.oneOfEach().stream())
        .filter(event -> timeline().tells(event))
        .map(event -> step(event, events))
        .forEach(step -> {
          var json = KernelJson.mapper().convertValue(step, MAP);
          assertThat(stored(step).toJson()).isEqualTo(new Document(json).toJson());
        });
  }

  private static Object step(Event event, AnyEvents events) {
    var recorded =
        new Recorded(
            1,
            "event",
            event.stream(),
            "any",
            0,
            event,
            By.system(By.TOLD).provenance(events.location));
    return timeline().step(Optional.empty(), recorded);
  }

  private static Steps<?> timeline() {
    return Bench.REAL.stream()
        .flatMap(one -> one instanceof Steps<?> steps ? Stream.of(steps) : Stream.empty())
        .findFirst()
        .orElseThrow();
  }

  record Numbers(int small, long large, double broken, boolean so, List<Optional<String>> some) {}

  @Test
  void eachKindOfNumberStaysWhatItIs() {
    Document stored =
        stored(new Numbers(1, 2L, 0.5, true, List.of(Optional.of("a"), Optional.empty())));
    assertThat(stored.get("small")).isEqualTo(1);
    assertThat(stored.get("large")).isEqualTo(2L);
    assertThat(stored.get("broken")).isEqualTo(0.5);
    assertThat(stored.get("so")).isEqualTo(true);
    assertThat(stored.getList("some", String.class)).containsExactly("a", null);
  }
}
