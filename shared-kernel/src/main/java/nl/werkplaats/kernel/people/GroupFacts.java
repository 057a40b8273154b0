package nl.werkplaats.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.year.HalfYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the register that speaks of groups and of how their figures are handled. */
abstract sealed class GroupFacts extends StreamFacts permits Register {

  GroupFacts(JdbcClient database, Clock clock) {
    super(database, clock);
  }

  /** The teams of the location, with leader and members as they are now. */
  public final List<TeamFact> teamsAt(LocationId location) {
    Map<TeamId, TeamFact> found = new LinkedHashMap<>();
    sql("""
    select t.team, t.leader, m.person from team t left join team_member m on m.team = t.team
    where t.location = :location order by t.team
    """)
        .param("location", location.value())
        .query(row -> {
          TeamFact team = team(row, location);
          found.merge(team.team(), team, GroupFacts::together);
        });
    return List.copyOf(found.values());
  }

  private static TeamFact team(ResultSet row, LocationId location) throws SQLException {
    return new TeamFact(
        new TeamId(uuid(row, "team")),
        location,
        Optional.ofNullable(uuid(row, "leader")).map(PersonId::new),
        Stream.ofNullable(uuid(row, "person")).map(PersonId::new).collect(Collectors.toSet()));
  }

  private static TeamFact together(TeamFact team, TeamFact more) {
    Set<PersonId> members = new HashSet<>(team.members());
    members.addAll(more.members());
    return new TeamFact(team.team(), team.location(), team.leader(), members);
  }

  /** All moments that were reached, whether or not they are frozen, in the order of time. */
  public final List<ReachedMoment> reachedMoments() {
    return sql("select location, half_year from growth_moment order by half_year, location")
        .query((row, _) ->
            new ReachedMoment(
                new LocationId(uuid(row, "location")), HalfYear.parse(row.getString("half_year"))))
        .list();
  }

  /** The moments of locations and institutions that are frozen. */
  public final Set<MomentId> frozenMoments() {
    return ids("select moment from frozen_moment", Map.of()).stream()
        .map(MomentId::new)
        .collect(Collectors.toSet());
  }

  /** The locations of an institution that lived through the end of a half-year. */
  public final List<LocationId> locationsOf(String institution, HalfYear half) {
    return ids(
            """
            select f.location from location_fact f where f.institution = :institution
            and (f.known_since is null or f.known_since <= :last
              or exists (select 1 from growth_moment m
                where m.location = f.location and m.half_year = :half))
            order by f.location
            """,
            Map.of("institution", institution, "last", half.last(), "half", half.label()))
        .stream()
        .map(LocationId::new)
        .toList();
  }

  /** Where the half-year is over, was lived through with the service, and has no figures yet. */
  public final List<LocationId> momentsToReach(HalfYear half) {
    return ids(
            """
            select location from location_fact f
            where (known_since is null or known_since <= :last)
            and not exists (select 1 from growth_moment m
              where m.location = f.location and m.half_year = :half)
            order by location
            """,
            Map.of("last", half.last(), "half", half.label()))
        .stream()
        .map(LocationId::new)
        .toList();
  }

  public final Optional<CommunityFact> community(CommunityId community) {
    return communities("c.community = :id", community).stream().findFirst();
  }

  /** The communities of the location. */
  public final List<CommunityFact> communitiesAt(LocationId location) {
    return communities("c.location = :id", location);
  }

  /** The communities that this person is in or leads, also where they are nothing any more. */
  public final List<CommunityFact> communitiesOf(PersonId person) {
    return communities(
        "c.community in (select community from community_person where person = :id)", person);
  }

  private List<CommunityFact> communities(String which, Id id) {
    Map<CommunityId, CommunityFact> found = new LinkedHashMap<>();
    sql("""
    select c.community, c.location, c.kind, p.person, p.leads
    from community_fact c left join community_person p on p.community = c.community
    where %s order by c.community
    """
            .formatted(which))
        .param("id", id.value())
        .query(row -> {
          CommunityFact community = community(row);
          found.merge(community.community(), community, CommunityFact::with);
        });
    return List.copyOf(found.values());
  }

  private static CommunityFact community(ResultSet row) throws SQLException {
    Set<PersonId> person =
        Stream.ofNullable(uuid(row, "person")).map(PersonId::new).collect(Collectors.toSet());
    boolean leads = row.getBoolean("leads");
    return new CommunityFact(
        new CommunityId(uuid(row, "community")),
        new LocationId(uuid(row, "location")),
        CommunityKind.valueOf(row.getString("kind")),
        leads ? Set.of() : person,
        leads ? person : Set.of());
  }

  /** Where a request for facilitation was made. */
  public final Optional<LocationId> facilitation(FacilitationId facilitation) {
    return ids(
            "select location from facilitation_fact where facilitation = :facilitation",
            Map.of("facilitation", facilitation.value()))
        .stream()
        .map(LocationId::new)
        .findFirst();
  }

  /** How the location agreed to handle its figures; the standard when it adopted nothing. */
  public final PolicyFact policyOf(LocationId location) {
    return sql("select version, members, outsiders, most_share from policy_fact"
            + " where location = :location")
        .param("location", location.value())
        .query((row, _) ->
            new PolicyFact(
                row.getString("version"),
                row.getInt("members"),
                row.getInt("outsiders"),
                row.getInt("most_share")))
        .optional()
        .orElse(PolicyFact.STANDARD);
  }
}
