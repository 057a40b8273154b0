package nl.werkplaats.command.measure;

import static nl.werkplaats.command.measure.Formula.ofAll;
import static nl.werkplaats.command.measure.Formula.one;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.CancelReason;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;

/** The formulas of collective growth; each counts things, and never people by name. */
public final class Formulas {

  private static final Map<Measure, Formula> ALL = new EnumMap<>(Measure.class);

  static {
    ALL.put(Measure.DEMAND_DRIVEN, Formulas::demandDriven);
    ALL.put(Measure.BREADTH, Formulas::breadth);
    ALL.put(Measure.CONTINUITY, Formulas::continuity);
    ALL.put(Measure.RETURN, Formulas::returned);
    ALL.put(Measure.EXPERT_MIX, Formulas::expertMix);
    ALL.put(Measure.INTERNAL_EXPERTS, Formulas::internalExperts);
    ALL.put(Measure.CONNECTION_WITHIN_TEAMS, (h, _, half) -> Pairs.within(h, half));
    ALL.put(Measure.CONNECTION_ACROSS_TEAMS, (h, _, half) -> Pairs.across(h, half));
    ALL.put(Measure.ACTIVITY_MIX, Formulas::activityMix);
    ALL.put(Measure.OUTCOME_MIX, Formulas::outcomeMix);
    ALL.put(Measure.GRANTED_HOURS, Formulas::grantedHours);
    ALL.put(Measure.CANCELLED_FOR_TIME, Formulas::cancelledForTime);
    ALL.put(Measure.DECISIONS, Formulas::decisions);
  }

  private Formulas() {}

  /** The measures that are counted; the dimensions of a community are not, they are averaged. */
  public static Set<Measure> measures() {
    return Collections.unmodifiableSet(ALL.keySet());
  }

  /** What counts for a measure in the half-year that these happenings serve to measure. */
  public static List<Contribution> contributions(
      Measure measure, Happenings happened, Opened opened) {
    return ALL.get(measure).of(happened, opened, happened.half());
  }

  /** C1: closed dialogues with a question from practice, on a theme that was not imposed. */
  private static List<Contribution> demandDriven(Happenings h, Opened opened, HalfYear half) {
    return h.meetings
        .closedIn(half)
        .filter(dialogue -> !dialogue.attendees.isEmpty())
        .map(dialogue -> {
          boolean imposed = h.meetings.theme(dialogue.theme).origin == ThemeOrigin.TOP_DOWN;
          boolean asked = !dialogue.questions.isEmpty() && !imposed;
          return one(h, half, dialogue.attendees, asked ? "DEMAND_DRIVEN" : "OTHERWISE");
        })
        .toList();
  }

  /** C2: of those who taught here, who was at a dialogue. */
  private static List<Contribution> breadth(Happenings h, Opened opened, HalfYear half) {
    Set<PersonId> present = new HashSet<>();
    h.meetings.closedIn(half).forEach(dialogue -> present.addAll(dialogue.attendees));
    return h.staff.teachers(half).stream()
        .map(person ->
            one(h, half, Set.of(person), present.contains(person) ? "ATTENDED" : "NOT_ATTENDED"))
        .toList();
  }

  /**
   * C3: themes that were active and met twice, returned or were succeeded; at the end of a school
   * year.
   */
  private static List<Contribution> continuity(Happenings h, Opened opened, HalfYear half) {
    if (half.half() == 1) return List.of();
    SchoolYear year = half.year();
    List<Contribution> found = new ArrayList<>();
    for (Meetings.Theme theme : h.meetings.themes()) {
      List<Meetings.Dialogue> met =
          h.meetings.dialogues().stream()
              .filter(one -> one.theme.equals(theme.id) && one.closedIn(year))
              .toList();
      boolean active = !met.isEmpty() || theme.worked.stream().anyMatch(span -> span.touches(year));
      if (!active) continue;
      boolean returned = theme.returned.stream().anyMatch(at -> SchoolYear.of(at).equals(year));
      boolean succeeded =
          h.meetings.themes().stream()
              .anyMatch(next ->
                  next.succeeds.filter(theme.id::equals).isPresent()
                      && SchoolYear.of(next.opened).equals(year));
      Set<PersonId> people = new HashSet<>();
      met.forEach(dialogue -> people.addAll(dialogue.attendees));
      theme.questions.forEach(
          id -> h.practice.question(id).ifPresent(question -> people.addAll(question.owners)));
      if (people.isEmpty()) continue;
      boolean continued = met.size() >= 2 || returned || succeeded;
      found.add(one(h, half, people, continued ? "CONTINUED" : "ONCE"));
    }
    return found;
  }

  /**
   * C4: questions whose experiment ended in the half-year before, and whether a dialogue came back
   * to them since: each had at least half a year to.
   */
  private static List<Contribution> returned(Happenings h, Opened opened, HalfYear half) {
    return h.practice.questions().stream()
        .filter(question -> !question.owners.isEmpty())
        .flatMap(question ->
            question.ended.stream()
                .filter(half.previous()::holds)
                .findFirst()
                .map(ended ->
                    one(
                        h,
                        half,
                        question.owners,
                        question.discussedBetween(ended, half) ? "RETURNED" : "NOT_RETURNED"))
                .stream())
        .toList();
  }

  /** C5: closed dialogues by where their expert came from. */
  private static List<Contribution> expertMix(Happenings h, Opened opened, HalfYear half) {
    return h.meetings
        .closedIn(half)
        .filter(dialogue -> !dialogue.attendees.isEmpty())
        .map(dialogue -> {
          String cell =
              dialogue
                  .expert
                  .map(ExpertOrigin::name)
                  .orElse(dialogue.expertWaived ? "WAIVED" : "WITHOUT");
          String parent = dialogue.expert.isPresent() ? "WITH_EXPERT" : "NO_EXPERT";
          return one(h, half, dialogue.attendees, parent, cell);
        })
        .toList();
  }

  /** C5: how many different people of the school itself were an expert. */
  private static List<Contribution> internalExperts(Happenings h, Opened opened, HalfYear half) {
    return h.meetings
        .closedIn(half)
        .filter(dialogue -> dialogue.expert.filter(ExpertOrigin.INTERNAL::equals).isPresent())
        .flatMap(dialogue -> dialogue.expertPerson.stream())
        .distinct()
        .map(expert -> one(h, half, Set.of(expert), "INTERNAL_EXPERT"))
        .toList();
  }

  /** C7: coded activities by type; a report is a sample, so these are never totals. */
  private static List<Contribution> activityMix(Happenings h, Opened opened, HalfYear half) {
    return h.named.activities().stream()
        .flatMap(activity ->
            activity
                .type()
                .map(type ->
                    one(
                        h,
                        half,
                        Set.of(activity.author()),
                        type.isInformal() ? "INFORMAL" : "FORMAL",
                        type.name()))
                .stream())
        .toList();
  }

  /** C7: outcomes that were named, by code, under the domain that the list gives them. */
  private static List<Contribution> outcomeMix(Happenings h, Opened opened, HalfYear half) {
    return h.named.outcomes().stream()
        .flatMap(outcomes ->
            opened.codes(outcomes.codes()).stream()
                .map(code -> one(h, half, Set.of(outcomes.author()), domain(code), code)))
        .toList();
  }

  private static String domain(String outcome) {
    String domain = CodeLists.entry(Outcome.valueOf(outcome)).more().get("domain");
    return domain.toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  /** C9: the hours that were granted, of those that were asked for and decided on. */
  private static List<Contribution> grantedHours(Happenings h, Opened opened, HalfYear half) {
    Set<PersonId> teachers = h.staff.teachers(half);
    return h.leadership.hours().stream()
        .filter(hours -> half.holds(hours.decided()) && !teachers.isEmpty())
        .flatMap(hours ->
            Stream.of(
                    Map.entry("GRANTED", hours.granted()),
                    Map.entry("NOT_GRANTED", hours.asked() - hours.granted()))
                .filter(part -> part.getValue() > 0)
                .map(part -> ofAll(teachers, part.getKey(), part.getValue())))
        .toList();
  }

  /** C9: dialogues that were called off for lack of time, beside the others. */
  private static List<Contribution> cancelledForTime(Happenings h, Opened opened, HalfYear half) {
    Set<PersonId> teachers = h.staff.teachers(half);
    return h.meetings.dialogues().stream()
        .filter(one -> one.closedIn(half) || one.cancelled.filter(half::holds).isPresent())
        .filter(_ -> !teachers.isEmpty())
        .map(one -> {
          boolean lacking = one.reason.filter(CancelReason.NO_TIME::equals).isPresent();
          String cell = lacking ? "NO_TIME" : one.closed.isPresent() ? "HELD" : "OTHER_REASON";
          return ofAll(teachers, cell, 1);
        })
        .toList();
  }

  /** C10: decisions, by who decided. */
  private static List<Contribution> decisions(Happenings h, Opened opened, HalfYear half) {
    Set<PersonId> teachers = h.staff.teachers(half);
    return h.leadership.decisions().stream()
        .filter(decision -> half.holds(decision.at()) && !teachers.isEmpty())
        .map(decision -> ofAll(teachers, decision.by().name(), 1))
        .toList();
  }
}
