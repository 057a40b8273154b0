package nl.werkplaats.command.dialogue;

import static nl.werkplaats.command.Samples.*;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.Scene;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.ThemeId;

/** The people around a dialogue and what may have happened to it, for the tests of its rules. */
final class Dialogues {

  static final PersonId ANNA = person("teacher Anna");
  static final PersonId BRAM = person("teacher Bram");
  static final PersonId CARLA = person("teacher Carla");
  static final PersonId TRAINER = person("schoolopleider");
  static final PersonId OFFICER = person("quality officer");

  /** Leads the team of Anna. */
  static final PersonId LEADER = person("team leader");

  static final PersonId STRANGER = person("teacher elsewhere");
  static final PersonId OUTSIDER = person("somebody who is nothing anywhere");
  static final QuestionId SECOND = new QuestionId(id("second question"));
  static final TeamId TEAM = new TeamId(id("team"));

  private Dialogues() {}

  /** A location with its people, a theme and two questions under it. */
  static Scene<DialogueMove> scene() {
    return new Scene<DialogueMove>(
            Dialogue.class, (move, given) -> new ActOnDialogue(DIALOGUE, move, given))
        .here(Role.TEACHER, ANNA, BRAM, CARLA)
        .here(Role.SCHOOL_TRAINER, TRAINER)
        .here(Role.QUALITY_OFFICER, OFFICER)
        .here(Role.TEAM_LEADER, LEADER)
        .there(Role.TEACHER, STRANGER)
        .known(OUTSIDER)
        .elsewhere(
            new TeamFormed(HERE, TEAM, "a team"),
            new TeamLeaderSet(HERE, TEAM, LEADER),
            new TeamJoined(HERE, TEAM, ANNA),
            new ThemeOpened(THEME, HERE, "a theme", ThemeOrigin.QUESTIONS, none()),
            new ThemeOpened(OTHER_THEME, HERE, "another theme", ThemeOrigin.QUESTIONS, none()),
            submitted(QUESTION, HERE),
            new QuestionThemed(QUESTION, THEME),
            submitted(SECOND, HERE),
            new QuestionThemed(SECOND, THEME));
  }

  static QuestionEvent submitted(QuestionId question, LocationId location) {
    return new QuestionSubmitted(
        question, location, List.of(ANNA), Channel.INTERVISION, ref("wording"), none(), none());
  }

  static DialogueEvent proposed(QuestionId... questions) {
    return proposed(THEME, questions);
  }

  static DialogueEvent proposed(ThemeId theme, QuestionId... questions) {
    return new DialogueProposed(DIALOGUE, HERE, theme, List.of(questions), WorkForm.DIALOGUE);
  }

  static DialogueEvent scheduled() {
    return new DialogueScheduled(DIALOGUE, NOW, NOW.plusSeconds(3600), "a room", 0);
  }

  static DialogueEvent led(PersonId person) {
    return new FacilitatorAssigned(DIALOGUE, person, FacilitatorKind.LEAD);
  }

  static DialogueEvent helped(PersonId person) {
    return new FacilitatorAssigned(DIALOGUE, person, FacilitatorKind.CO);
  }

  static DialogueEvent invited(PersonId person) {
    return new ParticipantInvited(DIALOGUE, person);
  }

  static DialogueEvent answered(PersonId person, InvitationAnswer answer) {
    return new InvitationAnswered(DIALOGUE, person, answer);
  }

  static DialogueEvent groundRules() {
    return new GroundRulesConfirmed(DIALOGUE, 1);
  }

  static DialogueEvent opened() {
    return new DialogueOpened(DIALOGUE);
  }

  static DialogueEvent expert(PersonId person) {
    return new ExpertAssigned(
        DIALOGUE, person, ExpertKind.RESEARCHER, ExpertOrigin.INTERNAL, none());
  }

  static DialogueEvent closed(PersonId... attendees) {
    return new DialogueClosed(DIALOGUE, List.of(attendees), Optional.of(ref("summary")));
  }

  /** A dialogue that the schoolopleider leads, with Anna and Bram invited, about to open. */
  static Scene<DialogueMove> ready() {
    return scene()
        .given(
            proposed(QUESTION),
            scheduled(),
            led(TRAINER),
            invited(ANNA),
            invited(BRAM),
            groundRules());
  }

  static Scene<DialogueMove> open() {
    return ready().given(opened());
  }
}
