package nl.werkplaats.query.person;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.LocationName;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.PeopleAsked;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells somebody who they are here, and those who plan dialogues whom they can invite. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class PersonEndpoint {

  private static final Comparator<Me.Held> BY_PLACE =
      Comparator.comparing(Me.Held::locationName).thenComparing(Me.Held::role);

  private final Register register;
  private final Vault vault;
  private final Tasks tasks;

  PersonEndpoint(Register register, Vault vault, Tasks tasks) {
    this.register = register;
    this.vault = vault;
    this.tasks = tasks;
  }

  @GetMapping("/me")
  Me me(Locale language, Standing reader) {
    return new Me(
        reader.person(),
        Optional.ofNullable(vault.names(List.of(reader.person())).get(reader.person())),
        roles(reader),
        tasks.of(reader, Language.of(language)));
  }

  private List<Me.Held> roles(Standing reader) {
    Map<LocationId, String> names =
        register.locations(reader.roles().keySet()).stream()
            .collect(Collectors.toMap(LocationName::location, LocationName::name));
    return reader.roles().entrySet().stream()
        .flatMap(at ->
            at.getValue().stream()
                .map(role -> new Me.Held(at.getKey(), names.getOrDefault(at.getKey(), ""), role)))
        .sorted(BY_PLACE)
        .toList();
  }

  /** Somebody who is something at a location. */
  record Colleague(PersonId person, String name, List<Role> roles) {}

  /** In the order of their references, which tells nothing, so that pages stay right. */
  @GetMapping("/people")
  Page<Colleague> people(PeopleAsked asked, Standing reader) {
    LocationId location = asked.atLocation();
    if (!reader.belongsTo(location)) throw Refused.unknown();
    Set<Hat> hats = reader.hatsAt(location);
    if (!hats.contains(Hat.SCHOOL_TRAINER)
        && !hats.contains(Hat.QUALITY_OFFICER)
        && !hats.contains(Hat.ADMINISTRATOR)) {
      throw new Refused(new Refusal.NotYours());
    }
    Map<PersonId, Set<Role>> there = register.peopleAt(location);
    List<PersonId> all =
        there.keySet().stream()
            .filter(person -> asked.isAfter(person))
            .sorted(Comparator.comparing(PersonId::toString))
            .toList();
    List<PersonId> page = all.stream().limit(asked.atMost()).toList();
    Map<PersonId, String> names = vault.names(page);
    List<Colleague> colleagues =
        page.stream()
            .map(person ->
                new Colleague(
                    person,
                    names.getOrDefault(person, ""),
                    there.get(person).stream().sorted().toList()))
            .toList();
    return new Page<>(
        colleagues,
        all.size() > page.size() ? Optional.of(asked.next(page.getLast())) : Optional.empty());
  }
}
