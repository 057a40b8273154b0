package nl.werkplaats.kernel.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is true now across streams, from tables that are written in the transaction of every event.
 *
 * <p>Never stale and never cached, so that a role that ends stops the reading at once.
 */
public final class Register extends GroupFacts {

  private static final String IN_FORCE = "(until_on is null or until_on >= :today)";

  /**
   * Hats count for those who still are something at the dialogue's location, and for an external
   * expert until the last day of access.
   */
  private static final String HATS =
      """
      select p.dialogue, p.hat, p.answer from dialogue_person p
      join dialogue_fact d on d.dialogue = p.dialogue
      where p.person = :person and (
        exists (select 1 from role_grant g where g.person = p.person and g.location = d.location
          and (g.until_on is null or g.until_on >= :today))
        or exists (select 1 from dialogue_person e where e.dialogue = p.dialogue
          and e.person = p.person and e.hat = 'EXPERT' and e.origin = 'EXTERNAL'
          and e.access_until >= :today and p.hat in ('EXPERT', 'ATTENDEE')))
      """;

  private final StudyRegister studies;
  private final ReportRegister reports;
  private final TakeawayRegister takeaways;

  public Register(JdbcClient database, Clock clock) {
    super(database, clock);
    studies = new StudyRegister(database, clock);
    reports = new ReportRegister(database, clock, studies);
    takeaways = new TakeawayRegister(database, clock);
  }

  /** The part that speaks of studies, who does them and who consents. */
  public StudyRegister studies() {
    return studies;
  }

  /** The part that speaks of learner reports, their windows and who may read them. */
  public ReportRegister reports() {
    return reports;
  }

  /** The part that speaks of what people took from dialogues, and who may read it. */
  public TakeawayRegister takeaways() {
    return takeaways;
  }

  /** Which roles this person holds where, today, and what policies those locations adopted. */
  public Standing standing(PersonId person) {
    return standing("select cast(:person as uuid) as person", Map.of("person", person.value()))
        .orElseThrow();
  }

  /** The same of whose login it is, in one question, for all who ask anything begin with it. */
  public Optional<Standing> standing(Login login) {
    return standing(
        Vault.PERSON_OF_LOGIN, Map.of("issuer", login.issuer(), "subject", login.subject()));
  }

  private Optional<Standing> standing(String who, Map<String, ?> parameters) {
    Set<PersonId> found = new HashSet<>();
    Map<LocationId, Set<Role>> roles = new HashMap<>();
    Map<LocationId, String> policies = new HashMap<>();
    sql("""
    select w.person, g.location, g.role_code, p.version from (%s) w
    left join role_grant g on g.person = w.person and (g.until_on is null or g.until_on >= :today)
    left join policy_fact p on p.location = g.location
    """
            .formatted(who))
        .params(parameters)
        .param("today", today())
        .query(row -> {
          found.add(new PersonId(uuid(row, "person")));
          UUID held = uuid(row, "location");
          if (held == null) return;
          var location = new LocationId(held);
          roles
              .computeIfAbsent(location, any -> EnumSet.noneOf(Role.class))
              .add(Role.valueOf(row.getString("role_code")));
          Optional.ofNullable(row.getString("version"))
              .ifPresent(version -> policies.put(location, version));
        });
    return found.stream().findFirst().map(person -> new Standing(person, roles, policies));
  }

  /** The roles whose last day has passed, and whose end nobody has recorded yet. */
  public List<ExpiredRole> expiredRoles() {
    return sql("select person, location, role_code from role_grant where until_on < :today"
            + " order by location, person, role_code")
        .param("today", today())
        .query((row, _) ->
            new ExpiredRole(
                new PersonId(uuid(row, "person")),
                new LocationId(uuid(row, "location")),
                Role.valueOf(row.getString("role_code"))))
        .list();
  }

  /** Whether this person holds at least one of the roles there, today. */
  public boolean hasRole(PersonId person, LocationId location, Role... anyOf) {
    Set<Role> held = standing(person).at(location);
    return Arrays.stream(anyOf).anyMatch(held::contains);
  }

  /** Whether anybody at all administers any location, today. */
  public boolean isAdministered() {
    return sql("select exists (select 1 from role_grant where role_code = :role and "
            + IN_FORCE
            + ")")
        .param("role", Role.APPLICATION_ADMIN.name())
        .param("today", today())
        .query(Boolean.class)
        .single();
  }

  /** Whether this person is anything at all there, today. */
  public boolean worksAt(PersonId person, LocationId location) {
    return standing(person).belongsTo(location);
  }

  /** Everyone who is something at the location today, with the roles held there. */
  public Map<PersonId, Set<Role>> peopleAt(LocationId location) {
    Map<PersonId, Set<Role>> people = new HashMap<>();
    sql("select person, role_code from role_grant where location = :location and " + IN_FORCE)
        .param("location", location.value())
        .param("today", today())
        .query(row -> {
          people
              .computeIfAbsent(new PersonId(uuid(row, "person")), any -> EnumSet.noneOf(Role.class))
              .add(Role.valueOf(row.getString("role_code")));
        });
    return people;
  }

  public Optional<LocationName> location(LocationId location) {
    return locations(Set.of(location)).stream().findFirst();
  }

  /** Those of the locations that exist, by name. */
  public List<LocationName> locations(Collection<LocationId> locations) {
    if (locations.isEmpty()) {
      return List.of();
    }
    return sql("""
    select location, name, institution from location_fact
    where location in (:locations) order by name, location
    """)
        .param("locations", values(locations))
        .query((row, number) ->
            new LocationName(
                new LocationId(uuid(row, "location")),
                row.getString("name"),
                row.getString("institution")))
        .list();
  }

  public Optional<TeamFact> team(TeamId team) {
    Set<PersonId> members =
        persons("select person from team_member where team = :team", Map.of("team", team.value()));
    return sql("select location, leader from team where team = :team")
        .param("team", team.value())
        .query((row, number) ->
            new TeamFact(
                team,
                new LocationId(uuid(row, "location")),
                Optional.ofNullable(uuid(row, "leader")).map(PersonId::new),
                members))
        .optional();
  }

  /** Who leads a team that at least one of these people is in. */
  public Set<PersonId> leadersOfTeamsOf(Collection<PersonId> people) {
    return people.isEmpty()
        ? Set.of()
        : persons(
            """
            select t.leader from team t join team_member m on m.team = t.team
            where t.leader is not null and m.person in (:people)
            """,
            Map.of("people", values(people)));
  }

  /** The dialogues this person has to do with, and which hats they wear there. */
  public Map<DialogueId, Set<Hat>> dialoguesOf(PersonId person) {
    Map<DialogueId, Set<Hat>> dialogues = new HashMap<>();
    sql(HATS)
        .param("person", person.value())
        .param("today", today())
        .query(row -> {
          Set<Hat> hats =
              dialogues.computeIfAbsent(
                  new DialogueId(uuid(row, "dialogue")), any -> EnumSet.noneOf(Hat.class));
          Hat hat = Hat.valueOf(row.getString("hat"));
          hats.add(hat);
          if (hat == Hat.INVITEE && !"DECLINED".equals(row.getString("answer"))) {
            hats.add(Hat.PARTICIPANT);
          }
        });
    return dialogues;
  }

  /**
   * Whether this person takes part in a dialogue on the question that was not cancelled: invited
   * and not declined, leading it, or present. An expert knows the dialogue's brief only.
   */
  public boolean participatesInDialogueOn(PersonId person, QuestionId question) {
    return sql("select exists ("
            + HATS
            + """
             and d.stage <> 'CANCELLED' and p.hat <> 'EXPERT'
             and (p.hat <> 'INVITEE' or p.answer is null or p.answer <> 'DECLINED')
             and exists (select 1 from dialogue_question q
               where q.dialogue = p.dialogue and q.question = :question))
            """)
        .param("person", person.value())
        .param("today", today())
        .param("question", question.value())
        .query(Boolean.class)
        .single();
  }

  private Set<PersonId> persons(String sql, Map<String, Object> parameters) {
    return ids(sql, parameters).stream().map(PersonId::new).collect(Collectors.toSet());
  }
}
