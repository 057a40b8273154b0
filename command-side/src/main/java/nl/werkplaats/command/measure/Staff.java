package nl.werkplaats.command.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.event.CollectiveEvent.Group;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.*;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.year.HalfYear;

/** Who taught at the location when, and who was in which team or community. */
final class Staff {

  private final Map<PersonId, Set<Object>> teachingAs = new HashMap<>();
  private final Map<PersonId, List<Span>> teachers = new HashMap<>();
  private final Map<String, Group> groups = new TreeMap<>();
  private final Map<String, Map<PersonId, List<Span>>> members = new HashMap<>();

  void fold(LocationEvent event, Provenance by) {
    switch (event) {
      case RoleGranted e when e.role().teaches() -> {
        teachingAs.computeIfAbsent(e.person(), _ -> new HashSet<>()).add(e.role());
        Span span = Span.since(by.happenedAt());
        begin(teachers, e.person(), e.until().map(span::until).orElse(span));
      }
      case RoleEnded e when e.role().teaches() -> {
        Set<Object> left = teachingAs.getOrDefault(e.person(), new HashSet<>());
        left.remove(e.role());
        if (left.isEmpty()) end(teachers, e.person(), by);
      }
      case TeamFormed e -> formed(GroupKind.TEAM, e.team().value());
      case TeamJoined e -> joined(e.team().value(), e.person(), by);
      case TeamLeft e -> left(e.team().value(), e.person(), by);
      case RoleGranted _,
          RoleEnded _,
          LocationRegistered _,
          TeamLeaderSet _,
          DecisionRecorded _,
          VisionRecorded _,
          PolicyAdopted _,
          GrowthMomentReached _ -> {
        // Who leads or guards is not among those whom figures are of.
      }
    }
  }

  void fold(CommunityEvent event, Provenance by) {
    UUID id = event.community().value();
    switch (event) {
      case CommunityFormed e -> {
        formed(GroupKind.COMMUNITY, id);
        e.members().forEach(person -> joined(id, person, by));
        e.leaders().forEach(person -> joined(id, person, by));
      }
      case MemberJoined e -> joined(id, e.person(), by);
      case MemberLeft e -> left(id, e.person(), by);
      case CommunityMet _, CommunityBelowMinimum _, ImprovementPlanUpdated _, ConditionTagged _ -> {
        // Says nothing of who belongs to it.
      }
    }
  }

  /** Everyone who taught here on at least a day of it. */
  Set<PersonId> teachers(HalfYear half) {
    Set<PersonId> found = new HashSet<>();
    teachers.forEach((person, spans) -> {
      if (spans.stream().anyMatch(span -> span.touches(half))) found.add(person);
    });
    return found;
  }

  /** The teams and communities that there were, by key. */
  Map<String, Group> groups() {
    return groups;
  }

  /** How many belonged to a group on at least a day of it. */
  int membersOf(String group, HalfYear half) {
    Map<PersonId, List<Span>> spans = members.getOrDefault(group, Map.of());
    return (int) spans.keySet().stream().filter(person -> touches(spans, person, half)).count();
  }

  /** The groups that at least one of these belonged to on at least a day of it. */
  Set<String> groupsOf(Set<PersonId> persons, HalfYear half) {
    Set<String> found = new TreeSet<>();
    members.forEach((group, spans) -> {
      if (persons.stream().anyMatch(person -> touches(spans, person, half))) found.add(group);
    });
    return found;
  }

  /** The teams, without the communities, that this person belonged to on at least a day of it. */
  Set<String> teamsOf(PersonId person, HalfYear half) {
    Set<String> found = groupsOf(Set.of(person), half);
    found.removeIf(key -> groups.get(key).kind() != GroupKind.TEAM);
    return found;
  }

  private static boolean touches(Map<PersonId, List<Span>> spans, PersonId person, HalfYear half) {
    return spans.getOrDefault(person, List.of()).stream().anyMatch(span -> span.touches(half));
  }

  private void formed(GroupKind kind, UUID id) {
    groups.put(id.toString(), new Group(kind, id));
    members.put(id.toString(), new HashMap<>());
  }

  private void joined(UUID group, PersonId person, Provenance by) {
    begin(members.get(group.toString()), person, Span.since(by.happenedAt()));
  }

  private void left(UUID group, PersonId person, Provenance by) {
    end(members.get(group.toString()), person, by);
  }

  private static void begin(Map<PersonId, List<Span>> spans, PersonId person, Span span) {
    spans.computeIfAbsent(person, _ -> new ArrayList<>()).add(span);
  }

  private static void end(Map<PersonId, List<Span>> spans, PersonId person, Provenance by) {
    Optional.ofNullable(spans.get(person))
        .ifPresent(all -> all.replaceAll(span -> span.until(Span.day(by.happenedAt()))));
  }
}
