package nl.werkplaats.query.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.CommunityEvent.MemberJoined;
import nl.werkplaats.kernel.event.CommunityEvent.MemberLeft;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.OwnerAdded;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionAdopted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionWithdrawn;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.release.Release;
import nl.werkplaats.kernel.release.ReleaseGate;
import nl.werkplaats.kernel.release.Thresholds;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * How the questions of a location went that ended in a half-year, and what its communities did in
 * it; the same events in the same order always come to the same.
 */
public final class Journeys {

  /** One thing on its way, and whose it is. */
  private static final class Journey {
    private final List<Step> steps = new ArrayList<>();
    private final Set<PersonId> persons = new HashSet<>();
    private Optional<Instant> ended = Optional.empty();

    /** The same once more and at once would only tell how many did it. */
    private void add(Step step) {
      if (steps.isEmpty() || steps.getLast() != step) steps.add(step);
    }
  }

  private final HalfYear half;
  private final Map<QuestionId, Journey> questions = new LinkedHashMap<>();
  private final Map<CommunityId, Journey> communities = new LinkedHashMap<>();
  private Thresholds thresholds = Thresholds.STANDARD;

  public Journeys(HalfYear half) {
    this.half = half;
  }

  /** Adds the next event of the location, in the order of the log. */
  public void fold(Event event, Provenance by) {
    switch (event) {
      case QuestionEvent e -> fold(e, by);
      case CommunityEvent e -> fold(e, by);
      case PolicyAdopted e ->
          thresholds = new Thresholds(e.members(), e.outsiders(), e.mostShare());
      default -> {
        // Nothing else has a journey of its own here.
      }
    }
  }

  private void fold(QuestionEvent event, Provenance by) {
    // What was taken back is as if it had never been asked; nobody asks why.
    if (event instanceof QuestionWithdrawn) questions.remove(event.question());
    if (event instanceof QuestionSubmitted) questions.put(event.question(), new Journey());
    Journey journey = questions.get(event.question());
    if (journey == null) return;
    switch (event) {
      case QuestionSubmitted e -> journey.persons.addAll(e.owners());
      case QuestionAdopted e -> journey.persons.add(e.owner());
      case OwnerAdded e -> journey.persons.add(e.owner());
      default -> {
        // Whoever lets it go worked on it too, and nothing else says whose it is.
      }
    }
    Step.of(event)
        .ifPresent(step -> {
          journey.add(step);
          journey.ended = step.ends() ? Optional.of(by.happenedAt()) : Optional.empty();
        });
  }

  private void fold(CommunityEvent event, Provenance by) {
    Journey journey = communities.computeIfAbsent(event.community(), _ -> new Journey());
    boolean later = HalfYear.of(by.happenedAt()).compareTo(half) > 0;
    switch (event) {
      case CommunityFormed e when !later -> {
        journey.persons.addAll(e.members());
        journey.persons.addAll(e.leaders());
      }
      case MemberJoined e when !later -> journey.persons.add(e.person());
      // Too few rather than too many: who has gone makes no crowd of those who stayed.
      case MemberLeft e -> journey.persons.remove(e.person());
      default -> {
        // Says nothing of who belongs to it.
      }
    }
    if (half.holds(by.happenedAt())) Step.of(event).ifPresent(journey::add);
  }

  /** What counts, one each; what is nobody's counts nowhere. */
  public List<Contribution> contributions(Kind kind) {
    Collection<Journey> found =
        switch (kind) {
          case QUESTION ->
              questions.values().stream()
                  .filter(one -> one.ended.filter(half::holds).isPresent())
                  .toList();
          case COMMUNITY -> communities.values();
        };
    return found.stream()
        .filter(one -> !one.steps.isEmpty() && !one.persons.isEmpty())
        .map(one ->
            new Contribution(one.persons, new Cell(kind.name(), key(one.steps)), 1, Set.of()))
        .toList();
  }

  /** What may be told of it to anybody. */
  public Release release(Kind kind) {
    return new ReleaseGate(thresholds).release(Set.of(), contributions(kind), Audience.OUTSIDERS);
  }

  private static String key(List<Step> steps) {
    return steps.stream().map(Step::name).collect(Collectors.joining(">"));
  }

  static List<Step> steps(String key) {
    return List.of(key.split(">")).stream().map(Step::valueOf).toList();
  }
}
