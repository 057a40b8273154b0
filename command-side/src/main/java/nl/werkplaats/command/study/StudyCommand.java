package nl.werkplaats.command.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.Creation;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.command.Unsigned;
import nl.werkplaats.kernel.event.StudyEvent.InstrumentItem;
import nl.werkplaats.kernel.event.StudyEvent.Invited;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.text.ProtectedText;

/** What people can ask of a study. The names of the components are the fields of the body. */
public sealed interface StudyCommand {

  /** The name of the move in the table. */
  default String move() {
    return MoveName.of(getClass(), "Study");
  }

  /** Begin a study; who does is one of its researchers. */
  record OpenStudy(
      LocationId location,
      String title,
      ProtectedText purpose,
      List<PersonId> researchers,
      Optional<CommunityId> community)
      implements StudyCommand, Creation {}

  /** Let the study use what I bring. */
  record GiveConsent() implements StudyCommand {}

  /** No longer let it. */
  record WithdrawConsent() implements StudyCommand {}

  /** Bring in one version of a questionnaire, on a scale from lowest to highest. */
  record AdoptInstrument(
      String name, int version, int lowest, int highest, List<InstrumentItem> items)
      implements StudyCommand {}

  /** Ask people, the first time or the second; nobody is in two of the groups. */
  record OpenWave(
      int wave,
      String instrument,
      int instrumentVersion,
      List<Invited> population,
      LocalDate closesOn)
      implements StudyCommand {}

  /** What somebody answers to one item. */
  record ItemAnswer(String item, int value) {}

  /** Answer every item, under a code that only the respondent knows and uses again next time. */
  record Respond(int wave, String linkCode, List<ItemAnswer> answers)
      implements StudyCommand, Unsigned {

    /** Without what it holds: nothing of it may end up in a line of a log. */
    @Override
    public String toString() {
      return "Respond";
    }
  }

  /** Take no more answers. */
  record CloseWave(int wave) implements StudyCommand {}

  /** Record what was said in a focus group, by nobody in particular. */
  record HoldFocusGroup(Optional<TeamId> team, List<PersonId> attendees, ProtectedText summary)
      implements StudyCommand {}

  /** Record that those who were there read the summary, and what they wanted otherwise. */
  record CompleteMemberCheck(ItemId focusGroup, Optional<ProtectedText> summary)
      implements StudyCommand {}

  /** Let the summary of a focus group be read at the location. */
  record PublishSummary(ItemId focusGroup) implements StudyCommand {}
}
