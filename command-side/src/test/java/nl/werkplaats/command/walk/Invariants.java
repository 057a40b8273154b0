package nl.werkplaats.command.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.DialogueEvent.ExpertAssigned;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;

/** What always holds, judged from the events alone. */
final class Invariants {

  private static final String SYSTEM = "SYSTEM";

  private Invariants() {}

  static void hold(School school, Instant now) {
    school
        .streams()
        .values()
        .forEach(stream -> {
          timesNeverGoBack(stream, now);
          if (stream.getFirst().event() instanceof QuestionEvent) {
            aQuestionHasAnOwner(stream);
            whatIsSharedEndsWithTheQuestion(stream);
          }
          if (stream.getFirst().event() instanceof ThemeEvent) {
            returnsAreCounted(stream);
          }
          DialogueInvariants.hold(stream);
        });
    anExternalExpertComesUntilADate(school.log());
    themesAndQuestionsAgree(school);
    aThemeIsWorkedOnBecauseOfQuestions(school.log());
  }

  private static void timesNeverGoBack(List<Noted> stream, Instant now) {
    Instant previous = Instant.MIN;
    for (Noted each : stream) {
      assertThat(each.by().happenedAt()).isBetween(previous, now);
      assertThat(each.by().happenedAt()).isBeforeOrEqualTo(each.by().recordedAt());
      previous = each.by().happenedAt();
    }
  }

  /** Whoever is left with none, only the service or a question from the field made it so. */
  private static void aQuestionHasAnOwner(List<Noted> stream) {
    Set<PersonId> owners = new HashSet<>();
    for (Noted each : stream) {
      QuestionEvent event = (QuestionEvent) each.event();
      boolean ownerless = owners.isEmpty() && !(event instanceof QuestionSubmitted);
      if (ownerless && !each.by().role().equals(SYSTEM)) {
        assertThat(event)
            .isInstanceOfAny(
                QuestionAdopted.class,
                QuestionParked.class,
                QuestionRedirected.class,
                QuestionWithdrawn.class,
                SharingRevoked.class);
      }
      switch (event) {
        case QuestionSubmitted e -> owners.addAll(e.owners());
        case QuestionAdopted e -> assertThat(owners.add(e.owner())).isTrue();
        case OwnerAdded e -> assertThat(owners.add(e.owner())).isTrue();
        case OwnerLeft e -> {
          assertThat(owners.remove(e.owner())).isTrue();
          assertThat(!owners.isEmpty() || each.by().role().equals(SYSTEM)).isTrue();
        }
        case QuestionWithdrawn _ -> assertThat(owners.size()).isLessThanOrEqualTo(1);
        default -> {
          // Owners stay.
        }
      }
    }
  }

  private static void whatIsSharedEndsWithTheQuestion(List<Noted> stream) {
    List<Event> events = stream.stream().map(Noted::event).toList();
    Optional<Event> withdrawn =
        events.stream().filter(QuestionWithdrawn.class::isInstance).findFirst();
    withdrawn.ifPresent(end -> assertThat(events.getLast()).isSameAs(end));
  }

  private static void returnsAreCounted(List<Noted> stream) {
    int expected = 0;
    for (Noted each : stream) {
      if (each.event() instanceof ThemeActivated e) {
        assertThat(e.recurrenceNo()).isEqualTo(expected++);
      }
    }
  }

  private static void anExternalExpertComesUntilADate(List<Noted> log) {
    for (Noted each : log) {
      switch (each.event()) {
        case ExpertCoupled e ->
            assertThat(e.accessUntil().isPresent()).isEqualTo(e.origin() == ExpertOrigin.EXTERNAL);
        case ExpertAssigned e ->
            assertThat(e.accessUntil().isPresent()).isEqualTo(e.origin() == ExpertOrigin.EXTERNAL);
        default -> {
          // No expert in it.
        }
      }
    }
  }

  private static void themesAndQuestionsAgree(School school) {
    Links links = new Links();
    school.log().forEach(each -> links.happened(each.event()));
    assertThat(links.toldByThemes()).isEqualTo(links.toldByQuestions());
  }

  private static void aThemeIsWorkedOnBecauseOfQuestions(List<Noted> log) {
    Links links = new Links();
    Set<ThemeId> fromAbove = new HashSet<>();
    for (Noted each : log) {
      switch (each.event()) {
        case ThemeOpened e when e.origin() == ThemeOrigin.TOP_DOWN -> fromAbove.add(e.theme());
        case ThemeActivated e when !fromAbove.contains(e.theme()) ->
            assertThat(links.countingFor(e.theme())).isNotEmpty();
        case ThemeEmbedded e -> assertThat(links.unfinishedUnder(e.theme())).isEmpty();
        case ThemeRetired e -> assertThat(links.unfinishedUnder(e.theme())).isEmpty();
        default -> {
          // No theme begins or ends by it.
        }
      }
      links.happened(each.event());
    }
  }

  /** Once the service has carried on everything, no dialogue ahead keeps a question that left. */
  static void holdAtRest(School school) {
    Links links = new Links();
    school.log().forEach(each -> links.happened(each.event()));
    Map<QuestionId, ThemeId> under = links.toldByQuestions();
    school
        .streams()
        .values()
        .forEach(stream -> DialogueInvariants.holdAtRest(stream, under, links.gone()));
  }
}
