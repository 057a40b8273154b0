package nl.werkplaats.query.growth;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.werkplaats.kernel.code.GrowthView;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.question.QuestionView;

/** Writes down how somebody grew: all of it for that person, one view of it for another. */
final class GrowthWriter {

  private final Portfolio portfolio;
  private final Set<GrowthView> views;
  private final Span span;
  private final boolean forOthers;
  private final Joined joined;

  private GrowthWriter(
      Portfolio portfolio, Set<GrowthView> views, Span span, boolean forOthers, Joined joined) {
    this.portfolio = portfolio;
    this.views = views;
    this.span = span;
    this.forOthers = forOthers;
    this.joined = joined;
  }

  static GrowthAnswer own(Portfolio portfolio, Optional<SchoolYear> year, Joined joined) {
    Set<GrowthView> all = EnumSet.allOf(GrowthView.class);
    return new GrowthWriter(portfolio, all, new Span(year), false, joined).write();
  }

  /** Only that view, of that year alone, and in nobody's words but the person's own. */
  static GrowthAnswer shown(
      Portfolio portfolio, GrowthView view, Optional<SchoolYear> year, Joined joined) {
    Portfolio standing = portfolio.withoutWithdrawn();
    return new GrowthWriter(standing, EnumSet.of(view), new Span(year), true, joined).write();
  }

  private GrowthAnswer write() {
    return new GrowthAnswer(
        span.year(),
        forOthers ? Optional.empty() : Optional.of(portfolio.years()),
        when(GrowthView.TRAJECTORY, this::trajectory),
        when(GrowthView.SHARPENING, this::sharpening),
        when(GrowthView.PALETTE, () -> Palette.of(portfolio.reports(), span)),
        when(GrowthView.OUTCOME_MIX, () -> OutcomeMix.of(portfolio.answers(span, joined))),
        when(GrowthView.FOLLOW_THROUGH, this::followThrough),
        when(GrowthView.WHAT_HELPED, () -> WhatHelped.of(portfolio.answers(span, joined))),
        Optional.empty());
  }

  private <T> Optional<T> when(GrowthView view, Supplier<T> what) {
    return views.contains(view) ? Optional.of(what.get()) : Optional.empty();
  }

  /** Words belong to the view that is about words; only the owner finds them here as well. */
  private Trajectory trajectory() {
    return Trajectory.of(portfolio.owned(), span, this::wording);
  }

  private Optional<String> wording(QuestionView question) {
    return forOthers ? Optional.empty() : joined.text(question.wording().text());
  }

  /** What a co-owner wrote is not this person's to show. */
  private Sharpening sharpening() {
    return Sharpening.of(
        portfolio.person(),
        portfolio.owned(),
        span,
        wording -> !forOthers || Sharpening.isBy(portfolio.person(), wording),
        joined::text);
  }

  /** What followed in a later year is the person's own to know. */
  private FollowThrough followThrough() {
    return FollowThrough.of(
        portfolio.person(), portfolio.questions(), span, forOthers ? span : Span.ALL, joined::text);
  }
}
