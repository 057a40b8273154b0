package nl.werkplaats.command.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportEvent.*;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.move.ReportFacts;

/** What the events of one learner report add up to, as far as deciding needs it. */
final class ReportState {

  private record Shown(PersonId to, LocalDate until) {}

  LocationId location;
  PersonId author;
  Optional<StudyId> study = Optional.empty();
  private final Set<ItemId> activities = new HashSet<>();
  private final Set<ItemId> coded = new HashSet<>();
  private final Map<ShareId, Shown> shares = new HashMap<>();
  private Optional<Instant> lastFact = Optional.empty();

  boolean exists() {
    return author != null;
  }

  Optional<Instant> lastFact() {
    return lastFact;
  }

  boolean describes(ItemId activity) {
    return activities.contains(activity);
  }

  boolean isCoded(ItemId activity) {
    return coded.contains(activity);
  }

  boolean shows(ShareId share) {
    return shares.containsKey(share);
  }

  ReportFacts facts(LocalDate today) {
    return new ReportFacts(
        location,
        author,
        shares.values().stream()
            .filter(shown -> !shown.until().isBefore(today))
            .map(Shown::to)
            .collect(Collectors.toSet()));
  }

  void evolve(ReportEvent event, Instant happenedAt) {
    lastFact = Optional.of(happenedAt);
    switch (event) {
      case LearnerReportSubmitted e -> {
        location = e.location();
        author = e.author();
        study = e.study();
        e.activities().forEach(each -> activities.add(each.activity()));
      }
      case ActivityCoded e -> coded.add(e.activity());
      case ActivityRecoded _ -> {
        // It was coded before, and may be coded again.
      }
      case ReportShared e -> shares.put(e.share(), new Shown(e.recipient(), e.until()));
      case ReportShareRevoked e -> shares.remove(e.share());
    }
  }
}
