package nl.werkplaats.journey;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.history.Recorded;

/**
 * Looks in a log whether everything that the service carries on by itself happened exactly once. It
 * knows only events, and nothing of how the service does it.
 */
public final class Reactions {

  private final List<Recorded> log;
  private final Map<String, List<Recorded>> byCause;
  private final List<String> wrong = new ArrayList<>();
  private int carriedOn;

  private Reactions(List<Recorded> log) {
    this.log = log;
    this.byCause =
        log.stream()
            .filter(each -> each.by().causation().isPresent())
            .collect(groupingBy(each -> each.by().causation().orElseThrow()));
  }

  /** What was found: how much was carried on, and what is wrong with it. */
  public record Finding(int carriedOn, List<String> wrong) {}

  public static Finding in(List<Recorded> log) {
    Reactions reactions = new Reactions(log);
    reactions.look();
    return new Finding(reactions.carriedOn, reactions.wrong);
  }

  private void look() {
    byCause.forEach((cause, effects) -> {
      carriedOn += effects.size();
      effects.stream()
          .collect(groupingBy(Recorded::event))
          .forEach((effect, several) ->
              hold(
                  several.size() == 1,
                  "carried on " + several.size() + " times in " + effect.stream(),
                  several.getFirst()));
    });
    for (int at = 0; at < log.size(); at++) {
      Recorded each = log.get(at);
      switch (each.event()) {
        case DialogueOpened e -> entered(at, each, e);
        case FollowOnRaised e -> submitted(each, e);
        default -> {
          // Nothing follows from it here.
        }
      }
    }
    nothingLingers();
    wrong.addAll(Leavers.whoStayed(log));
  }

  /** Every question linked at the opening entered once, unless it had gone elsewhere meanwhile. */
  private void entered(int at, Recorded opening, DialogueOpened opened) {
    for (String question : linked(opened.dialogue().toString(), at)) {
      long times =
          byCause.getOrDefault(opening.eventId(), List.of()).stream()
              .filter(each -> each.stream().equals(question))
              .filter(each -> each.event() instanceof DialogueEntered)
              .count();
      boolean right =
          times == 0 ? !couldAlwaysEnter(question, opened.dialogue().toString(), at) : times == 1;
      hold(right, "entered " + times + " times: " + question, opening);
    }
  }

  /** From the opening until a later cause was carried on, the question was ready to enter. */
  private boolean couldAlwaysEnter(String question, String dialogue, int opening) {
    Map<String, Integer> positions = new HashMap<>();
    for (int at = 0; at < log.size(); at++) {
      positions.put(log.get(at).eventId(), at);
    }
    int carriedOnBy = log.size();
    for (int at = opening + 1; at < log.size() && carriedOnBy == log.size(); at++) {
      String cause = log.get(at).by().causation().orElse("");
      if (positions.getOrDefault(cause, -1) > opening) carriedOnBy = at;
    }
    for (int at = opening; at < carriedOnBy; at++) {
      String stream = log.get(at).stream();
      if (at > opening && !stream.equals(question) && !stream.equals(dialogue)) continue;
      boolean ready = Set.of("THEMED", "DIALOGUE").contains(Stages.at(log, question, at));
      if (!ready || !linked(dialogue, at).contains(question)) return false;
    }
    return true;
  }

  private void submitted(Recorded cause, FollowOnRaised raised) {
    List<Recorded> made =
        log.stream().filter(each -> each.stream().equals(raised.newQuestion().toString())).toList();
    boolean right =
        !made.isEmpty()
            && made.getFirst().event() instanceof QuestionSubmitted next
            && next.channel() == Channel.FOLLOW_ON
            && next.follows().equals(Optional.of(raised.question()))
            && made.getFirst().by().causation().equals(Optional.of(cause.eventId()));
    hold(right, "no question came from it", cause);
    hold(
        made.stream().filter(each -> each.event() instanceof QuestionSubmitted).count() <= 1,
        "its question came twice",
        cause);
  }

  /** No dialogue that is still to be closed keeps a question that has left its theme. */
  private void nothingLingers() {
    int end = log.size() - 1;
    Map<String, String> themes = new HashMap<>();
    Map<String, String> stages = new HashMap<>();
    for (Recorded each : log) {
      switch (each.event()) {
        case DialogueProposed e -> {
          themes.put(each.stream(), e.theme().toString());
          stages.put(each.stream(), "open");
        }
        case DialogueClosed _, DialogueCancelled _ -> stages.put(each.stream(), "over");
        default -> {
          // Neither begins nor ends a dialogue.
        }
      }
    }
    BiPredicate<String, String> belongs =
        (question, dialogue) ->
            Stages.themeAt(log, question, end).equals(themes.get(dialogue))
                && !Set.of("WITHDRAWN", "REDIRECTED").contains(Stages.at(log, question, end));
    stages.forEach((dialogue, stage) -> {
      if (stage.equals("over")) return;
      linked(dialogue, end).stream()
          .filter(question -> !belongs.test(question, dialogue))
          .forEach(question -> wrong.add("dialogue " + dialogue + " keeps " + question));
    });
  }

  /** The questions linked to a dialogue just after an event. */
  private Set<String> linked(String dialogue, int at) {
    Set<String> questions = new TreeSet<>();
    for (Recorded each : log.subList(0, at + 1)) {
      if (!each.stream().equals(dialogue)) continue;
      switch (each.event()) {
        case DialogueProposed e -> e.questions().forEach(one -> questions.add(one.toString()));
        case DialogueQuestionLinked e -> questions.add(e.question().toString());
        case DialogueQuestionUnlinked e -> questions.remove(e.question().toString());
        default -> {
          // Links nothing.
        }
      }
    }
    return questions;
  }

  private void hold(boolean condition, String what, Recorded at) {
    if (!condition) {
      wrong.add(what + " (" + at.event().getClass().getSimpleName() + " at " + at.position() + ")");
    }
  }
}
