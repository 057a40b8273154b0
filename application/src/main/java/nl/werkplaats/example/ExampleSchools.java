package nl.werkplaats.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.location.LocationCommand.FormTeam;
import nl.werkplaats.command.location.LocationCommand.GrantRole;
import nl.werkplaats.command.location.LocationCommand.JoinTeam;
import nl.werkplaats.command.location.LocationCommand.RegisterLocation;
import nl.werkplaats.command.location.LocationCommand.SetTeamLeader;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeaderSet;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it that the example schools are there, by the same commands as anybody's. Whatever an
 * interrupted start left out is added at the next; what was changed since stays changed.
 */
@Component
@ConditionalOnProperty(name = "werkplaats.identity", havingValue = "example", matchIfMissing = true)
class ExampleSchools implements ApplicationRunner {

  record School(LocationId id, String name, String institution, LocalDate adoptedOn) {}

  /**
   * One team.
   *
   * @param school the index of its school
   * @param leader an account, as are the members
   */
  record Team(int school, String title, Optional<String> leader, List<String> members) {}

  static final List<School> SCHOOLS =
      List.of(
          new School(
              LocationId.of("01890a5d-ac96-774b-bcce-b302099a8001"),
              "Menso Alting Zwolle (voorbeeld)",
              "Menso Alting (voorbeeld)",
              LocalDate.of(2019, 8, 1)),
          new School(
              LocationId.of("01890a5d-ac96-774b-bcce-b302099a8002"),
              "Landstede Zorg en Welzijn (voorbeeld)",
              "Landstede mbo (voorbeeld)",
              LocalDate.of(2020, 8, 1)));

  static final List<Team> TEAMS =
      List.of(
          new Team(
              0,
              "Team Motor (voorbeeld)",
              Optional.of("teamleider"),
              List.of("docent1", "docent2")),
          new Team(0, "Team Maat (voorbeeld)", Optional.empty(), List.of("docent3")),
          new Team(1, "Team Zorg (voorbeeld)", Optional.of("teamleider2"), List.of("docent4")),
          new Team(1, "Team Welzijn (voorbeeld)", Optional.empty(), List.of("docent5")));

  /** What had happened at the schools when this start began. */
  private record Before(Map<LocationId, List<Recorded>> schools) {

    <E extends Event> boolean happened(LocationId location, Class<E> kind, Predicate<E> such) {
      return schools.get(location).stream()
          .map(Recorded::event)
          .filter(kind::isInstance)
          .map(kind::cast)
          .anyMatch(such);
    }

    /** Once something is told of a later day, nothing of an earlier one is. */
    boolean isInUse(LocationId location) {
      return schools.get(location).stream()
          .anyMatch(one -> one.by().happenedAt().isAfter(LONG_AGO));
    }
  }

  private static final String ISSUER = "embedded";

  /** Before anything that a scenario of earlier years may bring in. */
  private static final Instant LONG_AGO = Instant.parse("2019-08-01T10:00:00Z");

  private final CommandGateway commands;
  private final Register register;
  private final Vault vault;
  private final OrderedLog log;
  private final TransactionOperations transaction;
  private final Clock clock;

  ExampleSchools(
      CommandGateway commands,
      Register register,
      Vault vault,
      OrderedLog log,
      TransactionOperations transaction,
      Clock clock) {
    this.commands = commands;
    this.register = register;
    this.vault = vault;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Before before = before();
    registerSchools(before);
    Map<String, PersonId> people = new HashMap<>();
    for (ExamplePerson person : ExamplePerson.ALL) {
      PersonId reference = reference(person);
      people.put(person.account(), reference);
      person
          .locations()
          .forEach(index -> grant(before, SCHOOLS.get(index).id(), reference, person.role()));
    }
    TEAMS.forEach(team -> form(before, team, people));
  }

  private Before before() {
    return new Before(
        SCHOOLS.stream()
            .map(School::id)
            .collect(Collectors.toMap(id -> id, id -> log.stream(id.toString()))));
  }

  private void registerSchools(Before before) {
    Optional<LocationId> inspiredBy = Optional.empty();
    for (School school : SCHOOLS) {
      if (register.location(school.id()).isEmpty()) {
        act(
            before,
            school.id(),
            new RegisterLocation(
                school.name(), school.institution(), school.adoptedOn(), inspiredBy));
      }
      inspiredBy = Optional.of(school.id());
    }
  }

  private PersonId reference(ExamplePerson person) {
    var login = new Login(ISSUER, person.account());
    return vault
        .find(login)
        .orElseGet(() -> transaction.execute(_ -> vault.create(person.name(), List.of(login))));
  }

  private void grant(Before before, LocationId location, PersonId person, Role role) {
    boolean granted =
        before.happened(
            location, RoleGranted.class, one -> one.person().equals(person) && one.role() == role);
    if (!granted) act(before, location, new GrantRole(person, role, Optional.empty()));
  }

  private void form(Before before, Team team, Map<String, PersonId> people) {
    LocationId location = SCHOOLS.get(team.school()).id();
    TeamId id = new TeamId(UUID.nameUUIDFromBytes(team.title().getBytes(UTF_8)));
    Standing administrator = register.standing(people.get("beheerder"));
    if (!before.happened(location, TeamFormed.class, one -> one.team().equals(id))) {
      act(before, location, new FormTeam(team.title()), administrator, id.value());
    }
    boolean led = before.happened(location, TeamLeaderSet.class, one -> one.team().equals(id));
    if (team.leader().isPresent() && !led) {
      PersonId leader = people.get(team.leader().get());
      act(before, location, new SetTeamLeader(id, leader), administrator, id.value());
    }
    for (String account : team.members()) {
      PersonId member = people.get(account);
      boolean joined =
          before.happened(
              location,
              TeamJoined.class,
              one -> one.team().equals(id) && one.person().equals(member));
      if (!joined) act(before, location, new JoinTeam(id, member), administrator, id.value());
    }
  }

  private void act(Before before, LocationId location, LocationCommand command) {
    act(before, location, command, Standing.SYSTEM, location.value());
  }

  private void act(
      Before before, LocationId location, LocationCommand command, Standing asker, UUID fresh) {
    commands.sendAndWait(
        new ActOnLocation(
            location,
            command,
            new Given(
                asker,
                clock.instant(),
                Optional.of(LONG_AGO).filter(_ -> !before.isInUse(location)),
                Optional.empty(),
                fresh,
                UUID.randomUUID(),
                Optional.empty())));
  }
}
