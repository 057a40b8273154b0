package nl.werkplaats.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.AccessLog;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.RegisterWriter;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.MasterKey;
import nl.werkplaats.kernel.text.PersonKeys;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.text.SigningKeys;
import nl.werkplaats.kernel.text.Texts;
import nl.werkplaats.query.TestLog.By;
import nl.werkplaats.query.projection.Progress;
import nl.werkplaats.query.projection.Projections;
import org.awaitility.Awaitility;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/**
 * The whole remembering side as it is wired, over a log and a store of its own; only who asks is
 * said instead of found out.
 */
public final class QuerySide implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

  public final LocationId here = LocationId.of("01890a5d-0000-7000-8000-000000000001");
  public final LocationId elsewhere = LocationId.of("01890a5d-0000-7000-8000-000000000002");

  /** Under what the body of an answer stands that is no JSON. */
  public static final String TEXT = "text";

  private final TestMongo mongo = new TestMongo();
  private final TestLog log = new TestLog(here);
  private final TransactionTemplate transaction;
  private final Vault vault;
  private final Texts texts;
  private final Seals seals;
  private final RegisterWriter register;
  private final AnnotationConfigWebApplicationContext context;
  private final MockMvc web;

  public QuerySide() {
    JdbcClient database = JdbcClient.create(log.database());
    var transactions = new JdbcTransactionManager(log.database());
    transaction = new TransactionTemplate(transactions);
    MasterKey masterKey = masterKey();
    var keys = new PersonKeys(database, masterKey);
    vault = new Vault(database, keys);
    texts = new Texts(database, new LastWrites(log.database()));
    seals = new Seals(keys);
    register = new RegisterWriter(new LastWrites(log.database()));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    context = new AnnotationConfigWebApplicationContext();
    context.setServletContext(new MockServletContext());
    List<Object> given =
        List.of(
            mongo.client(),
            log.log(),
            log.database(),
            clock,
            transactions,
            vault,
            texts,
            seals,
            masterKey,
            new SigningKeys(database, masterKey),
            new Register(database, clock),
            new AccessLog(log.sql()));
    context.addBeanFactoryPostProcessor(beans -> {
      beans.setConversionService(ApplicationConversionService.getSharedInstance());
      given.forEach(one -> beans.registerSingleton(one.getClass().getSimpleName(), one));
    });
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("tests", Map.of("werkplaats.proof.seal-every", "200ms")));
    context.register(TestWeb.class);
    context.scan("nl.werkplaats.query");
    context.refresh();
    web = MockMvcBuilders.webAppContextSetup(context).build();
  }

  private static MasterKey masterKey() {
    try {
      return MasterKey.in(Files.createTempDirectory("query").resolve("master.key"), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody new; the name is synthetic. */
  public PersonId person(String name) {
    return transaction.execute(_ -> vault.create(name, List.of()));
  }

  /** Keeps a protected text and answers what an event says of it. */
  public TextRef text(String words, PersonId author, Object stream) {
    ProtectedText text = ProtectedText.write(words);
    transaction.executeWithoutResult(_ -> texts.keep(List.of(text), author, stream.toString()));
    return text.ref();
  }

  public SealedAnswer sealed(PersonId person, String field, String... codes) {
    return seals.seal(person, field, List.of(codes));
  }

  /** Somebody asking in these roles at the location of the tests. */
  public Standing in(PersonId person, Role... roles) {
    return at(here, person, roles);
  }

  public Standing at(LocationId location, PersonId person, Role... roles) {
    return new Standing(
        person, roles.length == 0 ? Map.of() : Map.of(location, EnumSet.copyOf(Set.of(roles))));
  }

  /** The same, and the register hears of it, as it does where things are decided. */
  public long isRegistered(Event event, By by) {
    registerHears(event, by);
    return happens(event, by);
  }

  /** The register hears of something that the views have not seen yet. */
  public void registerHears(Event event, By by) {
    var writer = new RegisterWriter(new LastWrites(log.database()));
    transaction.executeWithoutResult(_ -> writer.write(event, by.provenance(here)));
  }

  /** Notes a role in the register too, for answers that look there. */
  public void hasRole(PersonId person, Role role) {
    log.sql()
        .update(
            "insert into role_grant (person, location, role_code) values (?, ?, ?)",
            person.value(),
            here.value(),
            role.name());
  }

  /** Notes in the register too who is in the community now. */
  public void isIn(CommunityId community, PersonId person, boolean leads) {
    log.sql()
        .update(
            "insert into community_person (community, person, leads) values (?, ?, ?)",
            community.value(),
            person.value(),
            leads);
  }

  /** Notes in the register too that somebody is not in the community any more. */
  public void left(CommunityId community, PersonId person) {
    log.sql()
        .update(
            "delete from community_person where community = ? and person = ?",
            community.value(),
            person.value());
  }

  /** Notes in the register too that there is such a community. */
  public void isThere(CommunityId community, CommunityKind kind) {
    log.sql()
        .update(
            "insert into community_fact (community, location, kind) values (?, ?, ?)",
            community.value(),
            here.value(),
            kind.name());
  }

  /** Notes in the register where a study asks people something. */
  public void isAbout(StudyId study, LocationId location) {
    log.sql()
        .update(
            "insert into study_fact (study, location) values (?, ?)",
            study.value(),
            location.value());
    log.sql()
        .update(
            "insert into study_location (study, location) values (?, ?)",
            study.value(),
            location.value());
  }

  public void isCalled(LocationId location, String name) {
    log.sql()
        .update(
            "insert into location_fact (location, name, institution) values (?, ?, ?)",
            location.value(),
            name,
            "Voorbeeldschool");
  }

  /** Something happens, and the views have seen it when this returns. */
  public long happens(Event event, By by) {
    long version = log.append(event, by);
    caughtUp();
    return version;
  }

  /** Something happens, and nobody waits. */
  public long append(Event event, By by) {
    return log.append(event, by);
  }

  /** Something happens that the register speaks of, as it does for the deciding side. */
  public long registered(Event event, By by) {
    transaction.executeWithoutResult(_ -> register.write(event, by.provenance(here)));
    return happens(event, by);
  }

  /** Says who does research in a study; such a role where it is done must be noted beside it. */
  public void researches(PersonId person, StudyId study) {
    inStudy("insert into study_researcher (study, person) values (?, ?)", person, study);
  }

  /** Says that somebody consents to a study. */
  public void consents(PersonId person, StudyId study) {
    inStudy("insert into study_consent (study, person) values (?, ?)", person, study);
  }

  /** Says that somebody consents no more. */
  public void withdraws(PersonId person, StudyId study) {
    inStudy("delete from study_consent where study = ? and person = ?", person, study);
  }

  private void inStudy(String sql, PersonId person, StudyId study) {
    log.sql().update(sql, study.value(), person.value());
  }

  public void caughtUp() {
    long head = log.log().head();
    Awaitility.await()
        .until(() -> {
          List<Progress> all = context.getBean(Projections.class).progress();
          return !all.isEmpty() && all.stream().allMatch(one -> one.position() >= head);
        });
  }

  public Projections engine() {
    return context.getBean(Projections.class);
  }

  public MongoClient store() {
    return mongo.client();
  }

  /** What came back. */
  public record Reply(int status, Map<String, Object> body, Map<String, String> headers) {

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> items() {
      return (List<Map<String, Object>>) body.get("items");
    }

    public Object code() {
      return body.get("code");
    }
  }

  public Reply ask(Standing reader, String path) {
    return ask(reader, path, "nl");
  }

  public Reply ask(Standing reader, String path, String language) {
    return perform(get(address(path)).header(HttpHeaders.ACCEPT_LANGUAGE, language), reader);
  }

  public Reply post(Standing asker, String path, String body) {
    return perform(
        MockMvcRequestBuilders.post(address(path))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body),
        asker);
  }

  private static URI address(String path) {
    return URI.create(path.startsWith("/api") ? path : "/api/v1" + path);
  }

  private Reply perform(MockHttpServletRequestBuilder request, Standing asker) {
    try {
      MockHttpServletResponse response =
          web.perform(request.requestAttr(TestWeb.READER, asker)).andReturn().getResponse();
      String json = response.getContentAsString(StandardCharsets.UTF_8);
      @SuppressWarnings("unchecked")
      Map<String, Object> body =
          json.isEmpty()
              ? Map.of()
              : json.startsWith("{")
                  ? KernelJson.mapper().readValue(json, Map.class)
                  : Map.of(TEXT, json);
      Map<String, String> headers = new HashMap<>();
      for (String name : List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION)) {
        if (response.getHeader(name) != null) headers.put(name, response.getHeader(name));
      }
      return new Reply(response.getStatus(), body, headers);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The ids of all events, in order. */
  public List<String> eventIds() {
    return log.sql().queryForList("select event_id from event_log order by position", String.class);
  }

  /** Does to the database what only somebody by hand does, and answers to how many rows. */
  public int tamper(String sql) {
    return log.sql().update(sql);
  }

  /** The events that somebody decided to leave out. */
  public List<Map<String, Object>> skips() {
    return log.sql()
        .query(
            "select projection, key_text, position, reason, decided_by from skipped_event",
            (row, _) ->
                Map.of(
                    "projection", row.getString(1),
                    "key_text", row.getString(2),
                    "position", row.getLong(3),
                    "reason", row.getString(4),
                    "decided_by", row.getObject(5)));
  }

  /** The items of all pages. */
  public List<Map<String, Object>> askAll(Standing reader, String path) {
    List<Map<String, Object>> all = new ArrayList<>();
    Object next = path;
    while (next != null) {
      Reply reply = ask(reader, next.toString());
      all.addAll(reply.items());
      next = reply.body().get("next");
    }
    return all;
  }

  @Override
  public void close() {
    context.close();
    mongo.close();
    log.close();
  }
}
