package nl.werkplaats.journey;

import java.util.List;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.history.Recorded;

/** The stage and theme of a question as its events tell them. */
final class Stages {

  private Stages() {}

  static String at(List<Recorded> log, String question, int upTo) {
    String stage = "";
    for (Recorded each : log.subList(0, upTo + 1)) {
      if (each.stream().equals(question)) stage = after((QuestionEvent) each.event(), stage);
    }
    return stage;
  }

  static String themeAt(List<Recorded> log, String question, int upTo) {
    String theme = "";
    for (Recorded each : log.subList(0, upTo + 1)) {
      if (!each.stream().equals(question)) continue;
      theme =
          switch ((QuestionEvent) each.event()) {
            case QuestionThemed e -> e.theme().toString();
            case QuestionMoved e -> e.to().toString();
            case QuestionReleased _, QuestionRestarted _ -> "";
            default -> theme;
          };
    }
    return theme;
  }

  static String after(QuestionEvent event, String before) {
    return switch (event) {
      case QuestionSubmitted _, QuestionReleased _, QuestionRestarted _ -> "INTAKE";
      case QuestionThemed _ -> "THEMED";
      case QuestionRedirected _ -> "REDIRECTED";
      case DialogueEntered _, QuestionBroughtToDialogue _ -> "DIALOGUE";
      case QuestionReturned e -> e.toStage().name();
      case ExperimentStarted _ -> "EXPERIMENT";
      case ReflectionRecorded _ -> "REFLECTION";
      case QuestionHarvested _ -> "HARVESTED";
      case QuestionParked _ -> "PARKED";
      case QuestionResumed e -> e.toStage().name();
      case QuestionWithdrawn _ -> "WITHDRAWN";
      default -> before;
    };
  }
}
