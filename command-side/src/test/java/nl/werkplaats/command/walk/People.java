package nl.werkplaats.command.walk;

import static nl.werkplaats.command.Samples.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.werkplaats.command.machine.StageMachine;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.PersonId;

/** Who walks around: synthetic people, most of them here and one elsewhere. */
final class People {

  static final PersonId ADMIN = person("administrator");
  static final PersonId TRAINER = person("schoolopleider");
  static final PersonId OFFICER = person("quality officer");
  static final PersonId LEADER = person("team leader");
  static final PersonId STRANGER = person("somebody elsewhere");
  static final PersonId OUTSIDER = person("somebody who is nothing anywhere");
  static final List<PersonId> TEACHERS =
      List.of(person("Anna"), person("Bram"), person("Carla"), person("Dirk"));

  /** Everybody with a role here. */
  static final Map<PersonId, Role> HERE =
      Map.of(
          ADMIN,
          Role.APPLICATION_ADMIN,
          TRAINER,
          Role.SCHOOL_TRAINER,
          OFFICER,
          Role.QUALITY_OFFICER,
          LEADER,
          Role.TEAM_LEADER,
          TEACHERS.get(0),
          Role.TEACHER,
          TEACHERS.get(1),
          Role.TEACHER,
          TEACHERS.get(2),
          Role.INSTRUCTOR,
          TEACHERS.get(3),
          Role.TEACHER);

  static final List<PersonId> ALL =
      List.of(
          TRAINER,
          OFFICER,
          LEADER,
          TEACHERS.get(0),
          TEACHERS.get(1),
          TEACHERS.get(2),
          TEACHERS.get(3),
          ADMIN,
          STRANGER,
          OUTSIDER);

  private People() {}

  /** Most often those whom the page names for a command, sometimes everybody. */
  static List<PersonId> whoMight(StageMachine machine, String command, Step step) {
    if (step.oneIn(5)) {
      return ALL;
    }
    Set<PersonId> some = new LinkedHashSet<>();
    machine.rows().stream()
        .filter(row -> row.command().equals(command))
        .flatMap(row -> row.by().stream().sorted())
        .forEach(word -> {
          switch (word) {
            case "owner", "teacher" -> some.addAll(TEACHERS);
            case "schoolopleider" -> some.add(TRAINER);
            case "quality officer" -> some.add(OFFICER);
            case "team leader" -> some.add(LEADER);
            case "administrator" -> some.add(ADMIN);
            default -> some.addAll(ALL);
          }
        });
    return List.copyOf(some);
  }
}
