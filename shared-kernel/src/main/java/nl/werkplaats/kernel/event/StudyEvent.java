package nl.werkplaats.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TeamId;

/** What happens to one study that accompanies a werkplaats, with consent. */
public sealed interface StudyEvent extends Event {

  StudyId study();

  @Override
  default String stream() {
    return study().toString();
  }

  /** A study began; only its researchers ever see what people consented to. */
  record StudyOpened(
      StudyId study,
      LocationId location,
      String title,
      TextRef purpose,
      List<PersonId> researchers,
      Optional<CommunityId> community)
      implements StudyEvent {
    public StudyOpened {
      researchers = List.copyOf(researchers);
    }
  }

  /** Somebody lets the study use what they bring, under a reference that is not theirs. */
  record ConsentGiven(StudyId study, PersonId person) implements StudyEvent {}

  /** Somebody no longer does. */
  record ConsentWithdrawn(StudyId study, PersonId person) implements StudyEvent {}

  /** One item of a questionnaire, by a code of its makers. */
  record InstrumentItem(String code, PlgDimension dimension) {}

  /** The study asks by this questionnaire, on a scale from lowest to highest. */
  record InstrumentAdopted(
      StudyId study, String name, int version, int lowest, int highest, List<InstrumentItem> items)
      implements StudyEvent {
    public InstrumentAdopted {
      items = List.copyOf(items);
    }
  }

  /** Some of those who are asked, such as masters in training. */
  record Invited(String group, List<PersonId> persons) {
    public Invited {
      persons = List.copyOf(persons);
    }
  }

  /** People were asked, the first time or the second. */
  record SurveyWaveOpened(
      StudyId study,
      int wave,
      String instrument,
      int instrumentVersion,
      List<Invited> population,
      LocalDate closesOn)
      implements StudyEvent {
    public SurveyWaveOpened {
      population = List.copyOf(population);
    }
  }

  /**
   * Somebody answered; nobody knows who, and it is known of what day only.
   *
   * @param answers sealed under a reference that follows from the link code, the same in both
   *     waves; each says which item of the questionnaire, counting from 1, and its value: {@code
   *     3=4}
   */
  record ResponseReceived(StudyId study, int wave, String group, SealedAnswer answers)
      implements StudyEvent {

    @Override
    public boolean unsigned() {
      return true;
    }
  }

  /** No more answers are taken. */
  record WaveClosed(StudyId study, int wave, int invited, int received) implements StudyEvent {}

  /** A focus group was held. */
  record FocusGroupHeld(
      StudyId study,
      ItemId focusGroup,
      Optional<TeamId> team,
      List<PersonId> attendees,
      TextRef summary)
      implements StudyEvent {
    public FocusGroupHeld {
      attendees = List.copyOf(attendees);
    }
  }

  /** Those who were there read the summary; what they wanted otherwise stands in a new text. */
  record MemberCheckCompleted(StudyId study, ItemId focusGroup, Optional<TextRef> summary)
      implements StudyEvent {}

  /** The summary of a focus group may be read at the location. */
  record FocusGroupSummaryPublished(StudyId study, ItemId focusGroup) implements StudyEvent {}
}
