package nl.werkplaats.start;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.text.Characters;
import org.springframework.core.env.Environment;

/**
 * The person whom the settings let in while nobody administers anything.
 *
 * @param name how others see this person
 * @param location how the location is called where this person administers first
 * @param institution the school that the location belongs to
 */
record FirstAdministrator(Login login, String name, String location, String institution) {

  static final String SETTINGS = "werkplaats.first-administrator.";
  static final String SUBJECT = "werkplaats.first-administrator.subject";
  static final String NAME = "werkplaats.first-administrator.name";
  static final String LOCATION = "werkplaats.first-administrator.location";
  static final String INSTITUTION = "werkplaats.first-administrator.institution";

  private static final String ISSUER = "werkplaats.jwt.issuer";
  private static final int MOST_OF_A_LABEL = 120;

  /**
   * Reads who it is; nobody, when no setting tells.
   *
   * @throws StartRefused when only half of it is told, or something that cannot be kept
   */
  static Optional<FirstAdministrator> of(Environment environment) {
    if (List.of(SUBJECT, NAME, LOCATION, INSTITUTION).stream()
        .noneMatch(environment::containsProperty)) {
      return Optional.empty();
    }
    if (!environment.getProperty("werkplaats.identity", "example").equals("jwt")) {
      throw new StartRefused(
          "A first administrator is named, and the example accounts have one of their own.",
          "Leave out " + SETTINGS + "*, or set werkplaats.identity=jwt.");
    }
    return Optional.of(
        new FirstAdministrator(
            login(environment),
            label(environment, NAME, ""),
            label(environment, LOCATION, "Beheer"),
            label(environment, INSTITUTION, "Werkplaats")));
  }

  private static Login login(Environment environment) {
    try {
      return new Login(
          environment.getProperty(ISSUER, ""), environment.getProperty(SUBJECT, "").strip());
    } catch (IllegalArgumentException notOne) {
      throw new StartRefused(
          SUBJECT + " or " + ISSUER + " is missing or too long.",
          "Let "
              + SUBJECT
              + " be the 'sub' that "
              + ISSUER
              + " gives to the first administrator in its tokens, of at most "
              + Login.MOST_CHARACTERS
              + " characters.");
    }
  }

  private static String label(Environment environment, String property, String otherwise) {
    String label = environment.getProperty(property, otherwise).strip();
    if (Characters.flaw(label, MOST_OF_A_LABEL).isPresent()) {
      throw new StartRefused(
          property + " is missing or too long.",
          "Give " + property + " from 1 to " + MOST_OF_A_LABEL + " characters.");
    }
    return label;
  }
}
