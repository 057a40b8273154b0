package nl.werkplaats.command.theme;

import static nl.werkplaats.command.Samples.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Situation;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import org.axonframework.eventhandling.EventMessage;

/** How a theme stands: its stage and origin, how far its question is, whether it has an expert. */
record ThemeCase(String stage, ThemeOrigin origin, Gathered gathered, boolean expert)
    implements Situation {

  /** What became of the one question that was under the theme. */
  enum Gathered {
    LIVE,
    PARKED,
    HARVESTED,
    WITHDRAWN,
    REDIRECTED,
    RELEASED;

    QuestionEvent last() {
      return switch (this) {
        case LIVE -> new QuestionThemed(QUESTION, THEME);
        case PARKED ->
            new QuestionParked(
                QUESTION, Stage.THEMED, ParkReason.WAITING_FOR_CLASS, none(), none());
        case HARVESTED ->
            new QuestionHarvested(
                QUESTION, person("the owner"), sealed(person("the owner"), "outcomes"));
        case WITHDRAWN -> new QuestionWithdrawn(QUESTION);
        case REDIRECTED -> new QuestionRedirected(QUESTION, Activity.values()[0]);
        case RELEASED -> new QuestionReleased(QUESTION, THEME);
      };
    }
  }

  static List<ThemeCase> all() {
    List<ThemeCase> all = new ArrayList<>();
    for (ThemeStage stage : ThemeStage.values()) {
      for (Gathered gathered : Gathered.values()) {
        all.add(new ThemeCase(stage.name(), ThemeOrigin.QUESTIONS, gathered, false));
      }
      all.add(new ThemeCase(stage.name(), ThemeOrigin.TOP_DOWN, Gathered.RELEASED, false));
      all.add(new ThemeCase(stage.name(), ThemeOrigin.QUESTIONS, Gathered.LIVE, true));
    }
    return all;
  }

  @Override
  public boolean isVariation() {
    return gathered != Gathered.LIVE || expert;
  }

  @Override
  public boolean holds(String rule) {
    return switch (rule) {
      case "needs-question" ->
          origin == ThemeOrigin.TOP_DOWN
              || Set.of(Gathered.LIVE, Gathered.PARKED, Gathered.HARVESTED).contains(gathered);
      case "questions-unfinished" -> gathered != Gathered.LIVE && gathered != Gathered.PARKED;
      case "no-expert" -> expert;
      default -> throw new AssertionError("the page names a rule nobody knows: " + rule);
    };
  }

  @Override
  public Set<String> hats(Asker asker) {
    return asker.standing().isSystem() ? Set.of("reaction") : Set.of();
  }

  @Override
  public ThemeCase after(String command, Asker asker, String next) {
    boolean joined =
        switch (command) {
          case "couple-expert" -> true;
          case "uncouple-expert", "waive-expert" -> false;
          default -> expert;
        };
    return new ThemeCase(next, origin, gathered, joined);
  }

  @Override
  public List<EventMessage<Event>> history() {
    List<Event> events = new ArrayList<>();
    events.add(new ThemeOpened(THEME, HERE, "a theme", origin, none()));
    events.add(new ThemeLinked(THEME, QUESTION));
    if (gathered == Gathered.RELEASED) events.add(new ThemeUnlinked(THEME, QUESTION));
    if (expert) {
      events.add(
          new ExpertCoupled(
              THEME, ExpertKind.TOPIC_SPECIALIST, ExpertOrigin.INTERNAL, none(), none()));
    }
    switch (ThemeStage.valueOf(stage)) {
      case EMERGING -> {
        // It stays where it came up.
      }
      case ACTIVE -> events.add(new ThemeActivated(THEME, 0));
      case RESTING -> {
        events.add(new ThemeActivated(THEME, 0));
        events.add(new ThemeRested(THEME));
      }
      case EMBEDDED -> {
        events.add(new ThemeActivated(THEME, 0));
        events.add(new ThemeEmbedded(THEME, ref("daily work")));
      }
      case RETIRED -> events.add(new ThemeRetired(THEME, RetireReason.ANSWERED, none(), none()));
    }
    return happened(events.toArray(Event[]::new));
  }

  @Override
  public String toString() {
    return stage
        + " with a question that is "
        + gathered
        + (origin == ThemeOrigin.TOP_DOWN ? ", from above" : "")
        + (expert ? ", with an expert" : "");
  }
}
