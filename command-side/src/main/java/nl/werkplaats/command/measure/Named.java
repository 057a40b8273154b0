package nl.werkplaats.command.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.TakeawayRecorded;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.ReflectionRecorded;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportEvent.*;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * What people named as outcomes in a half-year, and of which types the activities are that they
 * learned from.
 */
final class Named {

  /** Outcomes that somebody named at once; sealed until they are counted. */
  record Outcomes(PersonId author, SealedAnswer codes) {}

  /** An activity in a report; without a type until somebody codes it. */
  record Activity(PersonId author, Optional<ActivityType> type) {

    Activity coded(ActivityType next) {
      return new Activity(author, Optional.of(next));
    }
  }

  private final HalfYear half;
  private final List<Outcomes> outcomes = new ArrayList<>();
  private final Map<ItemId, Activity> activities = new LinkedHashMap<>();

  /** Only what belongs to one half-year is kept: years of sealed answers are much. */
  Named(HalfYear half) {
    this.half = half;
  }

  List<Outcomes> outcomes() {
    return outcomes;
  }

  Collection<Activity> activities() {
    return activities.values();
  }

  void fold(QuestionEvent event, Provenance by) {
    if (event instanceof ReflectionRecorded e) named(e.author(), e.outcomes(), by);
  }

  void fold(DialogueEvent event, Provenance by) {
    if (event instanceof TakeawayRecorded e) named(e.author(), e.outcomes(), by);
  }

  void fold(ReportEvent event, Provenance by) {
    switch (event) {
      case LearnerReportSubmitted e -> {
        if (half.holds(by.happenedAt())) {
          for (DescribedActivity one : e.activities()) {
            named(e.author(), one.outcomes(), by);
            activities.put(one.activity(), new Activity(e.author(), Optional.empty()));
          }
        }
      }
      case ActivityCoded e -> coded(e.activity(), e.type());
      case ActivityRecoded e -> coded(e.activity(), e.type());
      case ReportShared _, ReportShareRevoked _ -> {
        // Whom it is shown to is nobody's figure.
      }
    }
  }

  private void named(PersonId author, SealedAnswer codes, Provenance by) {
    if (half.holds(by.happenedAt())) outcomes.add(new Outcomes(author, codes));
  }

  private void coded(ItemId activity, ActivityType type) {
    activities.computeIfPresent(activity, (_, before) -> before.coded(type));
  }
}
