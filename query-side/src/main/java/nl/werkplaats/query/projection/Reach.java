package nl.werkplaats.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** How far everything is: here as the loops say, elsewhere as their claims told last. */
final class Reach {

  private final List<Projection> projections;
  private final Workshop shop;
  private final Map<String, Long> heads = new ConcurrentHashMap<>();
  private final Set<String> arrived = ConcurrentHashMap.newKeySet();
  private volatile Map<String, List<Claims.Claim>> claims = Map.of();

  Reach(List<Projection> projections, Workshop shop) {
    this.projections = projections;
    this.shop = shop;
  }

  /** Notes how it stands at this moment, and what caught up with the log as it was at first. */
  void note(
      List<Claims.Claim> all,
      Collection<Course> courses,
      Collection<Runner> runners,
      Map<Crew.Seat, String> halts) {
    claims = all.stream().collect(Collectors.groupingBy(Claims.Claim::name));
    for (Course course : courses) {
      String name = course.name();
      long head = heads.computeIfAbsent(name, _ -> shop.log().head());
      List<Part> parts = parts(name, runners, halts);
      if (!parts.isEmpty() && position(parts) >= head) arrived.add(name);
    }
  }

  private List<Part> parts(String name, Collection<Runner> runners, Map<Crew.Seat, String> halts) {
    List<Part> parts = new ArrayList<>();
    for (Claims.Claim claim : claims.getOrDefault(name, List.of())) {
      parts.add(
          runners.stream()
              .filter(one -> one.course().name().equals(name) && one.tells(claim))
              .findFirst()
              .map(Runner::part)
              .orElseGet(() -> elsewhere(claim, halts)));
    }
    return parts;
  }

  private static Part elsewhere(Claims.Claim claim, Map<Crew.Seat, String> halts) {
    var seat = new Crew.Seat(claim.name(), claim.segment());
    return new Part(
        claim.segment(),
        claim.owner(),
        claim.position(),
        0,
        0,
        Optional.empty(),
        Duration.ZERO,
        Optional.ofNullable(halts.get(seat)));
  }

  private static long position(List<Part> parts) {
    return parts.stream().mapToLong(Part::position).min().orElse(0);
  }

  boolean caughtUp() {
    return projections.stream().map(this::served).allMatch(arrived::contains);
  }

  private String served(Projection projection) {
    return Generations.progressName(projection, shop.generations().lastSeen(projection).serving());
  }

  /**
   * @param halts why what halts on this node does so
   */
  List<Progress> progress(Collection<Runner> runners, Map<Crew.Seat, String> halts) {
    long end = shop.tail().end();
    return projections.stream().map(one -> progress(one, runners, halts, end)).toList();
  }

  private Progress progress(
      Projection projection, Collection<Runner> runners, Map<Crew.Seat, String> halts, long end) {
    Lineage lineage = shop.generations().lastSeen(projection);
    String name = Generations.progressName(projection, lineage.serving());
    List<Part> parts = parts(name, runners, halts);
    long position = position(parts);
    return new Progress(
        projection.collection(),
        projection.name(),
        projection.revision(),
        lineage.serving(),
        lineage.previous(),
        position,
        Math.max(0, end - position),
        arrived.contains(name),
        parts.stream().mapToLong(Part::behind).sum(),
        parts,
        parts.stream().flatMap(part -> part.trouble().stream()).findFirst());
  }
}
