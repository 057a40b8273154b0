package nl.werkplaats.query.study;

import static nl.werkplaats.query.projection.Lists.changed;
import static nl.werkplaats.query.projection.Lists.with;
import static nl.werkplaats.query.projection.Lists.without;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.TextId;

/**
 * What is so of one study, folded from its events. Responses change nothing of it: how many there
 * are is told when their wave has closed, and what they say is for nobody to read one by one.
 *
 * @param counted how many events everyone is told of: without the responses and the consents
 */
public record StudyView(
    Start start,
    long counted,
    List<Consent> consents,
    List<InstrumentAdopted> instruments,
    List<Wave> waves,
    List<FocusGroup> focusGroups) {

  /** What stood from the beginning. */
  public record Start(
      StudyId id,
      LocationId location,
      String title,
      TextId purpose,
      List<PersonId> researchers,
      Optional<CommunityId> community,
      Instant openedAt) {}

  /**
   * Somebody lets the study use what they bring, or did so once.
   *
   * @param since absent when it was withdrawn
   * @param times how often it was given or withdrawn
   */
  public record Consent(PersonId person, Optional<Instant> since, int times) {}

  /** One time that people are asked. */
  public record Wave(SurveyWaveOpened opened, Instant openedAt, Optional<Closed> closed) {

    Set<PersonId> invited() {
      return opened.population().stream()
          .flatMap(group -> group.persons().stream())
          .collect(Collectors.toSet());
    }

    Wave closed(Closed how) {
      return new Wave(opened, openedAt, Optional.of(how));
    }
  }

  /** What came of a wave. */
  public record Closed(int invited, int received, Instant at) {}

  /**
   * A focus group.
   *
   * @param summary the text that counts now
   * @param checkedAt when those who were there had read it
   */
  public record FocusGroup(
      ItemId id,
      Optional<TeamId> team,
      List<PersonId> attendees,
      TextId summary,
      Instant heldAt,
      Optional<Instant> checkedAt,
      Optional<Instant> publishedAt) {

    FocusGroup checked(Optional<TextRef> otherwise, Instant at) {
      return new FocusGroup(
          id,
          team,
          attendees,
          otherwise.map(TextRef::text).orElse(summary),
          heldAt,
          Optional.of(at),
          publishedAt);
    }

    FocusGroup published(Instant at) {
      return new FocusGroup(id, team, attendees, summary, heldAt, checkedAt, Optional.of(at));
    }
  }

  static StudyView of(StudyOpened e, Provenance by) {
    return new StudyView(
        new Start(
            e.study(),
            e.location(),
            e.title(),
            e.purpose().text(),
            e.researchers(),
            e.community(),
            by.happenedAt()),
        1,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  StudyStage stage() {
    return openWave().isPresent() ? StudyStage.ASKING : StudyStage.RUNNING;
  }

  Optional<Wave> openWave() {
    return waves.stream().filter(wave -> wave.closed().isEmpty()).findFirst();
  }

  boolean hasConsentOf(PersonId person) {
    return consentOf(person).flatMap(Consent::since).isPresent();
  }

  Optional<Consent> consentOf(PersonId person) {
    return consents.stream().filter(consent -> consent.person().equals(person)).findFirst();
  }

  /** A version that goes up with a consent would tell the others that somebody gave it just now. */
  long versionFor(PersonId reader) {
    return counted + consentOf(reader).map(Consent::times).orElse(0);
  }

  /** The version of the questionnaire by which a wave asks. */
  InstrumentAdopted instrumentOf(Wave wave) {
    return instruments.stream()
        .filter(each ->
            each.name().equals(wave.opened().instrument())
                && each.version() == wave.opened().instrumentVersion())
        .findFirst()
        .orElseThrow();
  }

  StudyView fold(StudyEvent event, Provenance by) {
    Instant at = by.happenedAt();
    return switch (event) {
      case StudyOpened _ -> throw new IllegalStateException("a study is opened once");
      case ConsentGiven e -> consent(e.person(), Optional.of(at));
      case ConsentWithdrawn e -> consent(e.person(), Optional.empty());
      case InstrumentAdopted e ->
          new StudyView(start, counted + 1, consents, with(instruments, e), waves, focusGroups);
      case SurveyWaveOpened e -> waves(with(waves, new Wave(e, at, Optional.empty())));
      case ResponseReceived _ -> this;
      case WaveClosed e ->
          waves(
              changed(
                  waves,
                  wave -> wave.opened().wave() == e.wave(),
                  wave -> wave.closed(new Closed(e.invited(), e.received(), at))));
      case FocusGroupHeld e ->
          focusGroups(
              with(
                  focusGroups,
                  new FocusGroup(
                      e.focusGroup(),
                      e.team(),
                      e.attendees(),
                      e.summary().text(),
                      at,
                      Optional.empty(),
                      Optional.empty())));
      case MemberCheckCompleted e ->
          focusGroup(e.focusGroup(), group -> group.checked(e.summary(), at));
      case FocusGroupSummaryPublished e -> focusGroup(e.focusGroup(), group -> group.published(at));
    };
  }

  private StudyView consent(PersonId person, Optional<Instant> since) {
    int times = consentOf(person).map(Consent::times).orElse(0) + 1;
    List<Consent> others = without(consents, consent -> consent.person().equals(person));
    return new StudyView(
        start,
        counted,
        with(others, new Consent(person, since, times)),
        instruments,
        waves,
        focusGroups);
  }

  private StudyView waves(List<Wave> next) {
    return new StudyView(start, counted + 1, consents, instruments, next, focusGroups);
  }

  private StudyView focusGroup(ItemId id, UnaryOperator<FocusGroup> change) {
    return focusGroups(changed(focusGroups, group -> group.id().equals(id), change));
  }

  private StudyView focusGroups(List<FocusGroup> next) {
    return new StudyView(start, counted + 1, consents, instruments, waves, next);
  }
}
