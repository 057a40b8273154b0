package nl.werkplaats.example;

import static nl.werkplaats.kernel.code.Role.APPLICATION_ADMIN;
import static nl.werkplaats.kernel.code.Role.AUDITOR;
import static nl.werkplaats.kernel.code.Role.DATA_PROTECTION_OFFICER;
import static nl.werkplaats.kernel.code.Role.QUALITY_OFFICER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_LEADER;
import static nl.werkplaats.kernel.code.Role.SCHOOL_TRAINER;
import static nl.werkplaats.kernel.code.Role.TEACHER;
import static nl.werkplaats.kernel.code.Role.TEAM_LEADER;

import java.util.List;
import nl.werkplaats.kernel.code.Role;

/**
 * One synthetic person.
 *
 * @param account the name to log in with
 * @param name how others see this person; obviously made up
 * @param locations the indexes of the example locations where the role is held
 */
record ExamplePerson(String account, String name, Role role, List<Integer> locations) {

  /** The administrator comes first: everybody else's role is recorded by that person. */
  static final List<ExamplePerson> ALL =
      List.of(
          new ExamplePerson("beheerder", "Beheerder (voorbeeld)", APPLICATION_ADMIN, List.of(0, 1)),
          new ExamplePerson("auditor", "Auditor (voorbeeld)", AUDITOR, List.of(0, 1)),
          new ExamplePerson(
              "privacy",
              "Functionaris gegevensbescherming (voorbeeld)",
              DATA_PROTECTION_OFFICER,
              List.of(0, 1)),
          new ExamplePerson("docent1", "Docent Eén (voorbeeld)", TEACHER, List.of(0)),
          new ExamplePerson("docent2", "Docent Twee (voorbeeld)", TEACHER, List.of(0)),
          new ExamplePerson("docent3", "Docent Drie (voorbeeld)", TEACHER, List.of(0)),
          new ExamplePerson(
              "schoolopleider", "Schoolopleider (voorbeeld)", SCHOOL_TRAINER, List.of(0)),
          new ExamplePerson("teamleider", "Teamleider (voorbeeld)", TEAM_LEADER, List.of(0)),
          new ExamplePerson("kwaliteit", "Kwaliteit (voorbeeld)", QUALITY_OFFICER, List.of(0)),
          new ExamplePerson("schoolleider", "Schoolleider (voorbeeld)", SCHOOL_LEADER, List.of(0)),
          new ExamplePerson("docent4", "Docent Vier (voorbeeld)", TEACHER, List.of(1)),
          new ExamplePerson("docent5", "Docent Vijf (voorbeeld)", TEACHER, List.of(1)),
          new ExamplePerson(
              "schoolopleider2", "Schoolopleider Twee (voorbeeld)", SCHOOL_TRAINER, List.of(1)),
          new ExamplePerson("teamleider2", "Teamleider Twee (voorbeeld)", TEAM_LEADER, List.of(1)),
          new ExamplePerson(
              "kwaliteit2", "Kwaliteit Twee (voorbeeld)", QUALITY_OFFICER, List.of(1)));
}
