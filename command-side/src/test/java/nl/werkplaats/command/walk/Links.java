package nl.werkplaats.command.walk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;

/** Which question is under which theme: once by what themes say, once by what questions say. */
final class Links {

  private final Map<QuestionId, ThemeId> byThemes = new HashMap<>();
  private final Map<QuestionId, ThemeId> byQuestions = new HashMap<>();
  private final Set<QuestionId> gone = new HashSet<>();
  private final Set<QuestionId> harvested = new HashSet<>();

  void happened(Event event) {
    switch (event) {
      case ThemeLinked e -> byThemes.put(e.question(), e.theme());
      // A question that moves may be linked to the next theme before it is unlinked here.
      case ThemeUnlinked e -> byThemes.remove(e.question(), e.theme());
      case QuestionThemed e -> byQuestions.put(e.question(), e.theme());
      case QuestionMoved e -> byQuestions.put(e.question(), e.to());
      case QuestionReleased e -> byQuestions.remove(e.question());
      case QuestionRestarted e -> byQuestions.remove(e.question());
      case QuestionWithdrawn e -> gone.add(e.question());
      case QuestionRedirected e -> gone.add(e.question());
      case QuestionHarvested e -> harvested.add(e.question());
      default -> {
        // Nothing is linked or unlinked by it.
      }
    }
  }

  Map<QuestionId, ThemeId> toldByThemes() {
    return byThemes;
  }

  Map<QuestionId, ThemeId> toldByQuestions() {
    return byQuestions;
  }

  /** Withdrawn, or answered by an activity. */
  Set<QuestionId> gone() {
    return gone;
  }

  Set<QuestionId> countingFor(ThemeId theme) {
    return byQuestions.entrySet().stream()
        .filter(each -> each.getValue().equals(theme) && !gone.contains(each.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  Set<QuestionId> unfinishedUnder(ThemeId theme) {
    Set<QuestionId> left = countingFor(theme);
    left.removeAll(harvested);
    return left;
  }
}
