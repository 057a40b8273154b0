package nl.werkplaats.kernel.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.text.FactsDatabase;

/** A register with a clock that is set by hand, and the events that fill it; all synthetic. */
final class TestRegister {

  static final LocalDate TODAY = LocalDate.of(2025, 11, 20);

  private final FactsDatabase database;
  private final RegisterWriter writer;
  final LocationId location = LocationId.fresh();

  TestRegister(EventDatabase kind) {
    database = new FactsDatabase(kind);
    writer = new RegisterWriter(new LastWrites(database.source()));
  }

  Register on(LocalDate day) {
    // An hour before midnight in UTC, the schools are at this day already.
    Instant justBegun = day.minusDays(1).atTime(23, 30).toInstant(ZoneOffset.UTC);
    return new Register(database.client(), Clock.fixed(justBegun, ZoneOffset.UTC));
  }

  Register today() {
    return on(TODAY);
  }

  void happens(Event... events) {
    happensBy(PersonId.fresh(), events);
  }

  void happensBy(PersonId actor, Event... events) {
    Instant moment = TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    var by =
        Provenance.of(
            Optional.of(actor),
            "TEACHER",
            location,
            Optional.empty(),
            Optional.empty(),
            moment,
            moment,
            UUID.randomUUID(),
            Optional.empty(),
            "1");
    for (Event event : events) {
      database.inTransaction(() -> writer.write(event, by));
    }
  }

  /** Says by which login somebody is known. */
  void logsIn(PersonId person, Login login) {
    database
        .client()
        .sql("insert into person (person, name) values (?, 'Docent (verzonnen)')")
        .param(person.value())
        .update();
    database
        .client()
        .sql("insert into login (issuer, subject, person) values (?, ?, ?)")
        .params(login.issuer(), login.subject(), person.value())
        .update();
  }

  /** Says who does research in a study. */
  void researches(StudyId study, PersonId person) {
    inStudy("insert into study_researcher (study, person) values (:study, :person)", study, person);
  }

  /** Says that somebody consents to a study. */
  void consents(StudyId study, PersonId person) {
    inStudy("insert into study_consent (study, person) values (:study, :person)", study, person);
  }

  private void inStudy(String sql, StudyId study, PersonId person) {
    database
        .client()
        .sql(sql)
        .param("study", study.value())
        .param("person", person.value())
        .update();
  }

  static TextRef text() {
    return new TextRef(TextId.fresh(), "0".repeat(64));
  }

  static SealedAnswer sealed(PersonId person, String field) {
    return new SealedAnswer(UUID.randomUUID(), person, field, "c3ludGhldGlj");
  }
}
