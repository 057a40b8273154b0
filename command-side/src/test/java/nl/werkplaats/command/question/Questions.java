package nl.werkplaats.command.question;

import static nl.werkplaats.command.Samples.*;

import java.util.List;
import nl.werkplaats.command.Scene;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;

/** The people around a question and what may have happened to it, for the tests of its rules. */
final class Questions {

  static final PersonId ANNA = person("teacher Anna");
  static final PersonId BRAM = person("teacher Bram");
  static final PersonId CARLA = person("teacher Carla");
  static final PersonId TRAINER = person("schoolopleider");
  static final PersonId LEADER = person("team leader");
  static final PersonId OFFICER = person("quality officer");
  static final PersonId HEAD = person("school leader");
  static final PersonId STRANGER = person("teacher elsewhere");

  static final ItemId ITEM = new ItemId(id("fresh"));
  static final ItemId OLD_ITEM = new ItemId(id("an item of long ago"));
  static final ExperimentId EXPERIMENT = new ExperimentId(id("experiment"));

  private Questions() {}

  /** A location with its people and two themes that are going. */
  static Scene<QuestionMove> scene() {
    return new Scene<QuestionMove>(
            LearningQuestion.class, (move, given) -> new ActOnQuestion(QUESTION, move, given))
        .here(Role.TEACHER, ANNA, BRAM)
        .here(Role.INSTRUCTOR, CARLA)
        .here(Role.SCHOOL_TRAINER, TRAINER)
        .here(Role.TEAM_LEADER, LEADER)
        .here(Role.QUALITY_OFFICER, OFFICER)
        .here(Role.SCHOOL_LEADER, HEAD)
        .there(Role.TEACHER, STRANGER)
        .elsewhere(
            new ThemeOpened(THEME, HERE, "a theme", ThemeOrigin.QUESTIONS, none()),
            new ThemeOpened(OTHER_THEME, HERE, "another theme", ThemeOrigin.QUESTIONS, none()));
  }

  static QuestionEvent submitted(PersonId... owners) {
    return new QuestionSubmitted(
        QUESTION, HERE, List.of(owners), Channel.INTERVISION, ref("wording"), none(), none());
  }

  static QuestionEvent themed() {
    return new QuestionThemed(QUESTION, THEME);
  }

  static QuestionEvent entered() {
    return new DialogueEntered(QUESTION, DIALOGUE);
  }

  static QuestionEvent started(PersonId... participants) {
    return new ExperimentStarted(
        QUESTION, EXPERIMENT, List.of(participants), ExperimentForm.JOINT, ref("plan"), none());
  }

  static QuestionEvent ended() {
    return new ExperimentEnded(QUESTION, EXPERIMENT, none());
  }

  static QuestionEvent reflected(PersonId author) {
    return new ReflectionRecorded(
        QUESTION,
        OLD_ITEM,
        author,
        sealed(author, "outcomes"),
        sealed(author, "stimulators"),
        ref("learned"),
        none(),
        none());
  }

  static QuestionEvent harvested(PersonId author) {
    return new QuestionHarvested(QUESTION, author, sealed(author, "outcomes"));
  }

  static QuestionEvent parked(Stage from) {
    return new QuestionParked(QUESTION, from, ParkReason.OTHER, none(), none());
  }
}
