package nl.werkplaats.query.growth;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.question.SeenQuestion;

/** Finds what one person's development is told by, and tells it. */
public final class Growth {

  private final Questions questions;
  private final Dialogues dialogues;
  private final LookBacks lookBacks;
  private final Joins joins;

  public Growth(Questions questions, Dialogues dialogues, LookBacks lookBacks, Joins joins) {
    this.questions = questions;
    this.dialogues = dialogues;
    this.lookBacks = lookBacks;
    this.joins = joins;
  }

  /**
   * All views, for the person alone.
   *
   * @param past the moment that is asked about; absent when that is now
   */
  GrowthAnswer own(Standing person, Optional<SchoolYear> year, Optional<Past> past) {
    Portfolio portfolio = portfolio(person, past);
    return joins.<GrowthAnswer>join(joined -> GrowthWriter.own(portfolio, year, joined)).asOf(past);
  }

  /** One view, as the person shows it to somebody. */
  GrowthAnswer shown(Standing person, GrowthView view, Optional<SchoolYear> year) {
    Portfolio portfolio = portfolio(person, Optional.empty());
    return joins.join(joined -> GrowthWriter.shown(portfolio, view, year, joined));
  }

  private Portfolio portfolio(Standing person, Optional<Past> past) {
    List<SeenQuestion> found = past.map(questions::at).orElse(questions).whose(person);
    return new Portfolio(
        person.person(),
        found.stream()
            .filter(seen -> seen.hats().contains(Hat.OWNER))
            .filter(seen -> seen.view().owners().contains(person.person()))
            .map(SeenQuestion::view)
            .toList(),
        found.stream().map(SeenQuestion::view).toList(),
        past.map(dialogues::at).orElse(dialogues).takeawaysOf(person.person()),
        lookBacks.of(person.person(), past));
  }
}
