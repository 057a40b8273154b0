package nl.werkplaats.query.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.year.HalfYear;

/** Made-up questions of a made-up location, and how they went. */
final class Asked {

  static final HalfYear AUTUMN = HalfYear.parse("2025-2026-1");

  final LocationId location = LocationId.fresh();
  final Journeys journeys;
  private Instant now = Instant.parse("2025-10-01T10:00:00Z");

  Asked(HalfYear half) {
    journeys = new Journeys(half);
  }

  Asked on(String day) {
    now = Instant.parse(day + "T10:00:00Z");
    return this;
  }

  void happens(Event... events) {
    for (Event event : events) {
      journeys.fold(
          event,
          Provenance.of(
              Optional.empty(),
              Provenance.SYSTEM,
              location,
              Optional.empty(),
              Optional.empty(),
              now,
              now,
              UUID.randomUUID(),
              Optional.empty(),
              "1"));
    }
  }

  QuestionId submitted(PersonId... owners) {
    QuestionId question = QuestionId.fresh();
    happens(
        new QuestionSubmitted(
            question,
            location,
            List.of(owners),
            Channel.INTERVISION,
            text(),
            Optional.empty(),
            Optional.empty()));
    return question;
  }

  /** Each by somebody else. */
  List<QuestionId> submitted(int count) {
    List<QuestionId> all = new ArrayList<>();
    for (int i = 0; i < count; i++) all.add(submitted(PersonId.fresh()));
    return all;
  }

  void redirected(QuestionId question) {
    happens(new QuestionRedirected(question, Activity.COMPANY_VISITS));
  }

  void themed(QuestionId question) {
    happens(new QuestionThemed(question, ThemeId.fresh()));
  }

  /** Through a dialogue and two experiments, the second of which is reflected on twice. */
  void harvested(QuestionId question, PersonId owner) {
    themed(question);
    for (int i = 0; i < 2; i++) {
      ExperimentId experiment = ExperimentId.fresh();
      happens(
          new DialogueEntered(question, DialogueId.fresh()),
          new ExperimentStarted(
              question, experiment, List.of(owner), ExperimentForm.ALONE, text(), Optional.empty()),
          new ExperimentAdjusted(question, experiment, text()),
          new ExperimentEnded(question, experiment, Optional.empty()));
    }
    for (int i = 0; i < 2; i++) {
      happens(
          new ReflectionRecorded(
              question,
              ItemId.fresh(),
              owner,
              sealed(owner),
              sealed(owner),
              text(),
              Optional.empty(),
              Optional.empty()));
    }
    happens(new QuestionHarvested(question, owner, sealed(owner)));
  }

  CommunityId formed(List<PersonId> members, PersonId leader) {
    CommunityId community = CommunityId.fresh();
    happens(
        new CommunityFormed(
            community,
            location,
            CommunityKind.PLG,
            "Voorbeeld-PLG",
            text(),
            members,
            List.of(leader)));
    return community;
  }

  static List<PersonId> people(int count) {
    List<PersonId> all = new ArrayList<>();
    for (int i = 0; i < count; i++) all.add(PersonId.fresh());
    return all;
  }

  static TextRef text() {
    return new TextRef(TextId.fresh(), "synthetic");
  }

  private static SealedAnswer sealed(PersonId person) {
    return new SealedAnswer(UUID.randomUUID(), person, "outcomes", "synthetic");
  }
}
