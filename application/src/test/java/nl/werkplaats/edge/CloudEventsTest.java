package nl.werkplaats.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.StoredName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That something happened, as a kit that nobody here wrote reads it. */
class CloudEventsTest extends RunningService {

  private static final String PATH = "/api/v1/audit/exports/cloudevents?location=" + ZWOLLE;
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String LINES = "application/x-ndjson";
  private static final JsonFormat KIT = new JsonFormat();

  private String asked = "";

  @BeforeEach
  void somethingHappens() {
    String address = question();
    asked = address.substring(address.lastIndexOf('/') + 1);
  }

  @Test
  void every_event_is_one_that_the_kit_takes_and_holds_nothing_but_that_it_happened() {
    List<CloudEvent> events = stream("").stream().map(CloudEventsTest::read).toList();

    Set<String> names = new HashSet<>();
    for (StoredName name : EventCatalogue.names()) {
      names.add("nl.werkplaats." + name.name() + ".v" + name.revision());
    }
    for (CloudEvent event : events) {
      assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
      assertThat(event.getSource()).isEqualTo(URI.create("/locations/" + here(ZWOLLE)));
      assertThat(names).contains(event.getType());
      assertThat(event.getTime()).isNotNull();
      assertThat(event.getSubject()).contains("/");
      assertThat(event.getData()).isNull();
      assertThat(event.getExtensionNames()).containsExactly("sequence");
    }
    assertThat(events).extracting(CloudEvent::getId).doesNotHaveDuplicates();
    assertThat(events)
        .extracting(CloudEvent::getSubject)
        .anyMatch(subject -> subject.endsWith("/" + asked));
    assertThat(events)
        .extracting(event -> event.getExtension("sequence").toString())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(events).hasSize((int) recordedHere());
  }

  private long recordedHere() {
    return database
        .sql("select count(*) from event_log where location = cast(:here as uuid)")
        .param("here", here(ZWOLLE))
        .query(Long.class)
        .single();
  }

  @Test
  void the_pages_hold_what_the_stream_holds() {
    List<String> paged = new ArrayList<>();
    Optional<String> next = Optional.of(PATH + "&limit=40");
    while (next.isPresent()) {
      Reply page = send(as("auditor", next.get()).header("Accept", BATCH));
      assertThat(page.status()).as(page.response().body()).isEqualTo(200);
      assertThat(page.header("Content-Type").orElseThrow()).startsWith(BATCH);
      page.json().valueStream().map(JsonNode::toString).forEach(paged::add);
      next = page.header("Link").map(link -> link.replaceFirst("<(.*)>.*", "$1"));
    }
    assertThat(paged).isNotEmpty().isEqualTo(stream(""));
  }

  @Test
  void a_stream_goes_on_where_it_was_cut_short() {
    List<String> all = stream("");
    assertThat(stream("&after=" + sequence(all.get(4)))).isEqualTo(all.subList(5, all.size()));
    assertThat(stream("&limit=3")).isEqualTo(all.subList(0, 3));
    assertThat(stream("&after=" + sequence(all.getLast()))).isEmpty();
  }

  @Test
  void a_period_narrows_it() {
    assertThat(stream("&to=2020-01-01")).isEmpty();
    assertThat(stream("&from=2020-01-01")).isEqualTo(stream(""));
  }

  @Test
  void only_an_auditor_of_the_place_gets_any() {
    for (String account : List.of("docent1", "schoolopleider", "kwaliteit", "beheerder")) {
      assertThat(send(as(account, PATH)).status()).as(account).isEqualTo(404);
    }
    assertThat(send(request(here(PATH))).status()).isEqualTo(401);
    assertThat(send(as("auditor", PATH.replaceFirst("\\?.*", ""))).status()).isEqualTo(400);
    assertThat(send(as("auditor", PATH + "&after=x")).status()).isEqualTo(400);
    assertThat(send(as("auditor", PATH).header("Accept", "text/html")).status()).isEqualTo(406);
  }

  private List<String> stream(String more) {
    Reply reply = send(as("auditor", PATH + more).header("Accept", LINES));
    assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
    assertThat(reply.header("Content-Type").orElse(LINES)).startsWith(LINES);
    return reply.response().body().lines().toList();
  }

  private static CloudEvent read(String line) {
    return KIT.deserialize(line.getBytes(UTF_8));
  }

  private static String sequence(String line) {
    return read(line).getExtension("sequence").toString();
  }
}
