package nl.werkplaats.query.location;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.Openings;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.question.SeenQuestion;
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.waiting.Reason;
import nl.werkplaats.query.waiting.Waiting;

/** Puts the board of a location together for those who keep its questions moving. */
public final class Boards {

  /** As many questions of one stage fit on a board; the list behind it has the others. */
  private static final int CARDS = 25;

  private static final Set<Hat> FOLLOW =
      EnumSet.of(Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER, Hat.AUDITOR);

  /** A team leader helps to gather, and sees no further than that. */
  private static final Set<Stage> GATHERING = EnumSet.of(Stage.INTAKE, Stage.THEMED);

  private final Questions questions;
  private final Themes themes;
  private final Waiting waiting;
  private final Joins joins;
  private final Openings openings;
  private final Optional<Past> past;

  public Boards(
      Questions questions, Themes themes, Waiting waiting, Joins joins, Openings openings) {
    this(questions, themes, waiting, joins, openings, Optional.empty());
  }

  private Boards(
      Questions questions,
      Themes themes,
      Waiting waiting,
      Joins joins,
      Openings openings,
      Optional<Past> past) {
    this.questions = questions;
    this.themes = themes;
    this.waiting = waiting;
    this.joins = joins;
    this.openings = openings;
    this.past = past;
  }

  /** The boards as they were. */
  Boards at(Past moment) {
    return new Boards(
        questions.at(moment), themes, waiting.at(moment), joins, openings, Optional.of(moment));
  }

  /**
   * The board.
   *
   * @throws Refused when the reader is something there, but nothing that has a board
   */
  Board of(LocationId location, Language language, Standing reader) {
    Map<Stage, List<SeenQuestion>> found = new LinkedHashMap<>();
    for (Stage stage : stages(reader.hatsAt(location))) {
      found.put(stage, questions.see(location, stage, stage.isUnfinished(), CARDS, reader));
    }
    List<SeenQuestion> all = found.values().stream().flatMap(List::stream).toList();
    Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
    found.keySet().forEach(stage -> counts.put(stage, questions.count(location, stage)));
    Map<QuestionId, Reason> reasons = waiting.reasons(all, questions.day());
    Map<ThemeId, String> titles =
        themes.titles(all.stream().flatMap(one -> one.view().journey().theme().stream()).toList());
    Board board =
        joins.join(joined -> {
          List<Board.Column> columns = new ArrayList<>();
          found.forEach((stage, seen) ->
              columns.add(
                  column(
                      location,
                      stage,
                      counts.getOrDefault(stage, 0),
                      seen.stream()
                          .map(one -> card(one, reasons, titles, language, joined))
                          .toList(),
                      language)));
          return new Board(location, columns, past.map(Past::asOf));
        });
    note(all, reader);
    return board;
  }

  private static Set<Stage> stages(Set<Hat> hats) {
    if (!Collections.disjoint(hats, FOLLOW)) {
      return EnumSet.allOf(Stage.class);
    }
    if (hats.contains(Hat.TEAM_LEADER)) return GATHERING;
    throw new Refused(new Refusal.NotYours());
  }

  private Board.Column column(
      LocationId location, Stage stage, int count, List<Board.Card> cards, Language language) {
    String label = CodeLists.label(stage, language.locale());
    Optional<String> next =
        count > cards.size()
            ? Optional.of("/api/v1/questions?location=" + location + "&stage=" + stage + then())
            : Optional.empty();
    return new Board.Column(stage, label, count, cards, next);
  }

  private String then() {
    return past.map(Past::moment)
        .map(one -> "&at=" + one.at() + "&meaning=" + one.meaning().word())
        .orElse("");
  }

  private static Board.Card card(
      SeenQuestion seen,
      Map<QuestionId, Reason> reasons,
      Map<ThemeId, String> titles,
      Language language,
      Joined joined) {
    Optional<ThemeId> theme = seen.view().journey().theme();
    return new Board.Card(
        seen.id(),
        seen.kept().version(),
        seen.may(QuestionSight.WORDING)
            ? joined.text(seen.view().wording().text())
            : Optional.empty(),
        theme,
        theme.map(titles::get),
        seen.view().journey().since(),
        Waiting.say(language, reasons.get(seen.id())),
        seen.allowedMoves());
  }

  private void note(List<SeenQuestion> seen, Standing reader) {
    Openings.Noting noting = openings.by(reader);
    for (SeenQuestion one : seen) {
      if (one.may(QuestionSight.WORDING)) {
        noting.opened(one.owners(), one.id().toString(), "wording");
      }
    }
    noting.keep();
  }
}
