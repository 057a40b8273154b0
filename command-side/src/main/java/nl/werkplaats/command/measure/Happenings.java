package nl.werkplaats.command.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * What the events of one location add up to, as far as the measures of a half-year need it. The
 * same events in the same order always add up to the same.
 */
public final class Happenings {

  final Staff staff = new Staff();
  final Meetings meetings = new Meetings();
  final Practice practice = new Practice();
  final Named named;
  final Leadership leadership = new Leadership();
  final Surveys surveys = new Surveys();

  private final HalfYear half;

  /** Begins with nothing; in the end it serves to measure one half-year. */
  public Happenings(HalfYear half) {
    this.half = half;
    this.named = new Named(half);
  }

  HalfYear half() {
    return half;
  }

  /** Adds the next event of the location, in the order of the log. */
  public void fold(Event event, Provenance by) {
    switch (event) {
      case LocationEvent e -> {
        staff.fold(e, by);
        leadership.fold(e, by);
      }
      case CommunityEvent e -> staff.fold(e, by);
      case ThemeEvent e -> meetings.fold(e, by);
      case DialogueEvent e -> {
        meetings.fold(e, by);
        named.fold(e, by);
      }
      case QuestionEvent e -> {
        practice.fold(e, by);
        named.fold(e, by);
      }
      case ReportEvent e -> named.fold(e, by);
      case FacilitationEvent e -> leadership.fold(e, by);
      case StudyEvent e -> surveys.fold(e, by);
      case CollectiveEvent _, GrowthShareEvent _, ReportWindowEvent _ -> {
        // What was published, shared or made possible is not counted again.
      }
    }
  }

  /** The teams and communities that there were, by the key that contributions name them by. */
  public Map<String, Group> groups() {
    return Map.copyOf(staff.groups());
  }

  /** How many belonged to a team or community on at least a day of the half-year. */
  public int membersOf(String group) {
    return staff.membersOf(group, half);
  }

  /** The agreement that is in force. */
  public Policy policy() {
    return leadership.policy();
  }

  /** All that must be opened before outcomes and questionnaires can be counted. */
  public List<SealedAnswer> sealed() {
    List<SealedAnswer> sealed = new ArrayList<>();
    named.outcomes().forEach(one -> sealed.add(one.codes()));
    surveys.all().forEach(survey -> survey.responses.forEach(one -> sealed.add(one.answers())));
    return sealed;
  }
}
