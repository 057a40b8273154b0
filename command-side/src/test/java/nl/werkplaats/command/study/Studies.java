package nl.werkplaats.command.study;

import static nl.werkplaats.command.Samples.HERE;
import static nl.werkplaats.command.Samples.NEXT_MONTH;
import static nl.werkplaats.command.Samples.id;
import static nl.werkplaats.command.Samples.none;
import static nl.werkplaats.command.Samples.person;
import static nl.werkplaats.command.Samples.ref;
import static nl.werkplaats.command.Samples.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.werkplaats.command.Samples;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.study.StudyCommand.AdoptInstrument;
import nl.werkplaats.command.study.StudyCommand.ItemAnswer;
import nl.werkplaats.command.study.StudyCommand.OpenStudy;
import nl.werkplaats.command.study.StudyCommand.OpenWave;
import nl.werkplaats.command.study.StudyCommand.Respond;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;

/** The people around a study and what may have happened to it, for the tests of its rules. */
final class Studies {

  static final StudyId STUDY = new StudyId(id("study"));
  static final PersonId RESEARCHER = person("a researcher");
  static final PersonId SECOND = person("a teacher-researcher");
  static final PersonId TEACHER = person("a teacher");
  static final PersonId STRANGER = person("a researcher elsewhere");
  static final PersonId OUTSIDER = person("somebody who is nothing anywhere");
  static final List<PersonId> MASTERS = people("master", 6);
  static final List<PersonId> OTHERS = people("colleague", 6);
  static final ItemId FOCUS_GROUP = new ItemId(id("focus group"));
  static final String NAME = "a questionnaire";
  static final String LINK_CODE = "mo 12 aa";

  private Studies() {}

  private static List<PersonId> people(String word, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> person(word + " " + i)).toList();
  }

  static Scene<StudyCommand> scene() {
    return new Scene<StudyCommand>(Study.class, (move, given) -> new ActOnStudy(STUDY, move, given))
        .here(Role.RESEARCHER, RESEARCHER)
        .here(Role.TEACHER_RESEARCHER, SECOND)
        .here(Role.TEACHER, TEACHER)
        .here(Role.TEACHER, MASTERS.toArray(PersonId[]::new))
        .here(Role.TEACHER, OTHERS.toArray(PersonId[]::new))
        .there(Role.RESEARCHER, STRANGER)
        .known(OUTSIDER);
  }

  /** A study with a questionnaire. */
  static Scene<StudyCommand> running() {
    return scene().elsewhere(opened()).given(opened(), adopted(1));
  }

  /** A study whose first wave is open. */
  static Scene<StudyCommand> asking() {
    return running().given(wave(1));
  }

  static StudyEvent opened() {
    return new StudyOpened(STUDY, HERE, "a study", ref("purpose"), List.of(RESEARCHER), none());
  }

  static StudyEvent adopted(int version) {
    return new InstrumentAdopted(STUDY, NAME, version, 1, 5, items());
  }

  static List<InstrumentItem> items() {
    return List.of(
        new InstrumentItem("R1", PlgDimension.REFLECTING),
        new InstrumentItem("R2", PlgDimension.REFLECTING));
  }

  static SurveyWaveOpened wave(int wave) {
    return new SurveyWaveOpened(STUDY, wave, NAME, 1, population(), NEXT_MONTH);
  }

  static List<Invited> population() {
    return List.of(new Invited("masters", MASTERS), new Invited("others", OTHERS));
  }

  static StudyEvent response(int wave, String linkCode) {
    return new ResponseReceived(
        STUDY,
        wave,
        "masters",
        new SealedAnswer(id("unsigned"), respondent(linkCode), "survey", "1=4,2=5"));
  }

  static PersonId respondent(String linkCode) {
    return Samples.person(STUDY + linkCode.replace(" ", "").toUpperCase(Locale.ROOT));
  }

  static OpenStudy open(PersonId... researchers) {
    return new OpenStudy(HERE, "a study", text("purpose"), List.of(researchers), none());
  }

  static AdoptInstrument adopt(int version, int lowest, int highest, List<InstrumentItem> items) {
    return new AdoptInstrument(NAME, version, lowest, highest, items);
  }

  static OpenWave openWave(int wave) {
    return openWave(wave, population());
  }

  static OpenWave openWave(int wave, List<Invited> population) {
    return new OpenWave(wave, NAME, 1, population, NEXT_MONTH);
  }

  static Respond respond(int first, int second) {
    return new Respond(
        1, LINK_CODE, List.of(new ItemAnswer("R1", first), new ItemAnswer("R2", second)));
  }
}
