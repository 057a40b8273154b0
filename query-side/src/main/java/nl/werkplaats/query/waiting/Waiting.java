package nl.werkplaats.query.waiting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.dialogue.DialogueView;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.Sentences;
import nl.werkplaats.query.question.QuestionView;
import nl.werkplaats.query.question.SeenQuestion;
import nl.werkplaats.query.theme.Themes;

/** Finds out what questions wait for, and says it in a sentence. */
public final class Waiting {

  static final String BUNDLE = "messages/waiting";

  private static final Sentences SENTENCES = new Sentences(BUNDLE);

  private final Dialogues dialogues;
  private final Themes themes;

  public Waiting(Dialogues dialogues, Themes themes) {
    this.dialogues = dialogues;
    this.themes = themes;
  }

  /** The same of what was so at a moment. */
  public Waiting at(Past moment) {
    return new Waiting(dialogues.at(moment), themes.at(moment));
  }

  /** Why each of these questions is where it is. */
  public Map<QuestionId, Reason> reasons(Collection<SeenQuestion> questions, LocalDate today) {
    List<QuestionId> ids = questions.stream().map(SeenQuestion::id).toList();
    List<DialogueView> ahead = dialogues.ahead(ids);
    Set<ThemeId> lacking = themes.withoutExpertChoice(themesOf(questions));
    Map<QuestionId, Reason> reasons = new HashMap<>();
    for (SeenQuestion seen : questions) {
      QuestionView view = seen.view();
      List<DialogueView> its =
          ahead.stream().filter(one -> one.questions().contains(seen.id())).toList();
      boolean lacks = view.journey().theme().filter(lacking::contains).isPresent();
      reasons.put(seen.id(), Reason.of(view, its, lacks, today));
    }
    return reasons;
  }

  private static List<ThemeId> themesOf(Collection<SeenQuestion> questions) {
    return questions.stream()
        .flatMap(seen -> seen.view().journey().theme().stream())
        .distinct()
        .toList();
  }

  public static String say(Language language, Reason reason) {
    Optional<String> when =
        reason.moment().map(language::moment).or(() -> reason.day().map(language::day));
    return SENTENCES.say(
        language,
        reason.key(),
        when.orElse(""),
        reason.code().map(code -> CodeLists.label(code, language.locale())).orElse(""));
  }

  /** Says something else that waits for somebody. */
  public static String say(Language language, String key, Object... facts) {
    return SENTENCES.say(language, key, facts);
  }
}
