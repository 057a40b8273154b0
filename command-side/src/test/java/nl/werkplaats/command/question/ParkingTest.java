package nl.werkplaats.command.question;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.question.Questions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParkingTest {

  @ParameterizedTest
  @EnumSource(names = {"INTAKE", "THEMED", "DIALOGUE", "EXPERIMENT", "REFLECTION"})
  void aParkedQuestionRemembersWhereItWasAndGoesOnThere(Stage stage) {
    scene()
        .given(in(stage))
        .when(ANNA, park(none()))
        .gives(
            new QuestionParked(
                QUESTION, stage, ParkReason.WAITING_FOR_CLASS, Optional.of(ref("note")), none()))
        .leadsTo(Stage.PARKED)
        .keeps(text("note"));
    scene()
        .given(in(stage))
        .given(parked(stage))
        .when(OFFICER, new ResumeQuestion())
        .gives(new QuestionResumed(QUESTION, stage))
        .leadsTo(stage);
  }

  @Test
  void aParkedQuestionMayHaveADayToLookAtItAgain() {
    scene()
        .given(submitted(ANNA))
        .when(TRAINER, park(Optional.of(NEXT_MONTH)))
        .leadsTo(Stage.PARKED);
    scene().given(submitted(ANNA)).when(ANNA, park(Optional.of(TODAY))).leadsTo(Stage.PARKED);
  }

  @Test
  void thatDayIsStillToCome() {
    scene()
        .given(submitted(ANNA))
        .when(ANNA, park(Optional.of(YESTERDAY)))
        .breaks("review-in-past");
  }

  @Test
  void aParkedQuestionIsWithdrawnOrAdoptedToo() {
    scene()
        .given(submitted(ANNA), parked(Stage.INTAKE))
        .when(ANNA, new WithdrawQuestion())
        .leadsTo(Stage.WITHDRAWN);
    scene()
        .given(submitted(), parked(Stage.INTAKE))
        .when(BRAM, new AdoptQuestion())
        .leadsTo(Stage.PARKED);
  }

  @Test
  void aParkedQuestionWaits() {
    scene()
        .given(submitted(ANNA), parked(Stage.INTAKE))
        .when(ANNA, new ReformulateQuestion(text("sharper"), true))
        .isNotFrom(Stage.PARKED);
  }

  private static ParkQuestion park(Optional<LocalDate> reviewOn) {
    return new ParkQuestion(ParkReason.WAITING_FOR_CLASS, Optional.of(text("note")), reviewOn);
  }

  private static Event[] in(Stage stage) {
    List<Event> way =
        List.of(submitted(ANNA), themed(), entered(), started(), ended(), reflected(ANNA));
    int steps =
        switch (stage) {
          case INTAKE -> 1;
          case THEMED -> 2;
          case DIALOGUE -> 3;
          case EXPERIMENT -> 4;
          default -> 6;
        };
    return way.subList(0, steps).toArray(Event[]::new);
  }
}
