package nl.werkplaats.command.question;

import static nl.werkplaats.command.Came.unlink;
import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.question.Questions.*;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.text.ProtectedText;
import org.junit.jupiter.api.Test;

class ReflectionTest {

  @Test
  void aQuestionIsReflectedOnWithoutAnExperiment() {
    scene()
        .given(submitted(ANNA), themed(), entered())
        .when(ANNA, reflect(none()))
        .gives(reflection(ANNA))
        .leadsTo(Stage.REFLECTION)
        .names("item")
        .keeps(text("learned"), text("differently"), text("why"));
  }

  @Test
  void aReflectionEndsTheExperimentFirst() {
    scene()
        .given(submitted(ANNA), themed(), entered(), started())
        .when(ANNA, reflect(Optional.of(text("observed"))))
        .gives(
            new ExperimentEnded(QUESTION, EXPERIMENT, Optional.of(ref("observed"))),
            reflection(ANNA))
        .leadsTo(Stage.REFLECTION);
    scene()
        .given(submitted(ANNA), themed(), entered(), started())
        .when(ANNA, reflect(none()))
        .gives(new ExperimentEnded(QUESTION, EXPERIMENT, none()), reflection(ANNA));
  }

  @Test
  void nothingIsObservedWithoutAnExperiment() {
    scene()
        .given(submitted(ANNA), themed(), entered())
        .when(ANNA, reflect(Optional.of(text("observed"))))
        .breaks("no-experiment");
    reflecting().when(ANNA, reflect(Optional.of(text("observed")))).breaks("no-experiment");
  }

  @Test
  void everyOwnerReflectsAndMayDoSoOnceMore() {
    reflecting()
        .given(new OwnerAdded(QUESTION, BRAM))
        .when(BRAM, reflect(none()))
        .gives(reflection(BRAM))
        .leadsTo(Stage.REFLECTION);
    reflecting().when(ANNA, reflect(none())).gives(reflection(ANNA));
  }

  @Test
  void aReflectionIsTakenToTheNextDialogue() {
    reflecting()
        .when(ANNA, new ShareInDialogue())
        .gives(new QuestionBroughtToDialogue(QUESTION))
        .leadsTo(Stage.DIALOGUE);
  }

  @Test
  void aQuestionThatStartsAgainLeavesItsTheme() {
    reflecting()
        .when(ANNA, new RestartQuestion())
        .gives(new QuestionRestarted(QUESTION))
        .leadsTo(Stage.INTAKE)
        .tells(unlink(THEME))
        .allows("reformulate")
        .noLongerAllows("restart", "record-reflection");
  }

  @Test
  void aQuestionThatStartedAgainIsGatheredAnew() {
    reflecting()
        .given(new QuestionRestarted(QUESTION))
        .when(TRAINER, new AssignToTheme(OTHER_THEME))
        .gives(new QuestionThemed(QUESTION, OTHER_THEME))
        .leadsTo(Stage.THEMED);
  }

  @Test
  void aQuestionIsHarvestedWithWhatItBrought() {
    reflecting()
        .when(ANNA, new HarvestQuestion(List.of(Outcome.values()[0])))
        .gives(harvested(ANNA))
        .leadsTo(Stage.HARVESTED)
        .allows("report-late-effect", "raise-follow-on", "share")
        .noLongerAllows("harvest", "reformulate", "park", "withdraw");
  }

  @Test
  void whatChangedLaterIsToldOfWhatWasHarvested() {
    reflecting()
        .given(harvested(ANNA))
        .when(ANNA, new ReportLateEffect(LateEffectKind.THINKING, text("effect")))
        .gives(new LateEffectReported(QUESTION, ITEM, ANNA, LateEffectKind.THINKING, ref("effect")))
        .leadsTo(Stage.HARVESTED)
        .names("item");
  }

  @Test
  void whatChangedLaterIsToldOfWhatAnActivityAnswered() {
    scene()
        .given(submitted(ANNA), new QuestionRedirected(QUESTION, Activity.PLC))
        .when(ANNA, new ReportLateEffect(LateEffectKind.DOING, text("effect")))
        .gives(LateEffectReported.class)
        .leadsTo(Stage.REDIRECTED);
  }

  @Test
  void aQuestionRaisesTheNextOneAndStaysWhereItIs() {
    for (boolean end : List.of(true, false)) {
      var scene = reflecting();
      (end ? scene.given(harvested(ANNA)) : scene)
          .when(ANNA, new RaiseFollowOn(text("next"), Optional.of(text("situation"))))
          .gives(
              new FollowOnRaised(
                  QUESTION,
                  new QuestionId(id("fresh")),
                  ANNA,
                  ref("next"),
                  Optional.of(ref("situation"))))
          .leadsTo(end ? Stage.HARVESTED : Stage.REFLECTION)
          .names("followOn")
          .keeps(text("next"), text("situation"));
    }
  }

  private static Scene<QuestionMove> reflecting() {
    return scene().given(submitted(ANNA), themed(), entered(), reflected(ANNA));
  }

  private static RecordReflection reflect(Optional<ProtectedText> observed) {
    return new RecordReflection(
        List.of(Outcome.values()[0], Outcome.values()[0]),
        List.of(Stimulator.values()[0]),
        text("learned"),
        Optional.of(text("differently")),
        Optional.of(text("why")),
        observed);
  }

  private static ReflectionRecorded reflection(PersonId author) {
    return new ReflectionRecorded(
        QUESTION,
        ITEM,
        author,
        sealed(author, "outcomes"),
        sealed(author, "stimulators"),
        ref("learned"),
        Optional.of(ref("differently")),
        Optional.of(ref("why")));
  }
}
