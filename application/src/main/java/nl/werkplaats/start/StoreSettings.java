package nl.werkplaats.start;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Which stores the settings name: the embedded ones are for trying out, on one machine and in one
 * process, and nobody's years of questions should come to stand on them by an oversight.
 */
record StoreSettings(boolean eventsInH2, boolean viewsInMemory, boolean meant, boolean school) {

  static final String EVENTS = "spring.datasource.url";
  static final String VIEWS = "werkplaats.mongodb.uri";
  static final String MEANT = "werkplaats.embedded-stores";
  static final String MIGRATIONS = "spring.flyway.enabled";

  /** Each would be used in the place of {@link #EVENTS}, which alone is looked at. */
  private static final List<String> PAST_EVENTS =
      List.of(
          "spring.datasource.hikari.jdbc-url", "spring.datasource.hikari.data-source-class-name");

  private static final Logger LOG = LoggerFactory.getLogger(StoreSettings.class);

  /**
   * Reads which.
   *
   * @throws StartRefused when a setting would lead past what is looked at
   */
  static StoreSettings of(Environment environment) {
    demandSeen(environment);
    return new StoreSettings(
        environment.getProperty(EVENTS, "").startsWith("jdbc:h2:"),
        environment.getProperty(VIEWS, "").isBlank(),
        environment.getProperty(MEANT, Boolean.class, false),
        environment.getProperty("werkplaats.identity", "").equals("jwt"));
  }

  private static void demandSeen(Environment environment) {
    for (String unseen : PAST_EVENTS) {
      if (environment.getProperty(unseen, "").isBlank()) continue;
      throw new StartRefused(
          unseen + " would name an event database that nobody has looked at.",
          "Leave it out, and let " + EVENTS + " name the event database.");
    }
    if (!environment.getProperty(MIGRATIONS, Boolean.class, true)) {
      throw new StartRefused(
          MIGRATIONS + "=false would leave the event database without a look at its server.",
          "Leave " + MIGRATIONS + " out: the service makes and changes its tables itself.");
    }
  }

  /**
   * Looks whether these sides may run over these stores.
   *
   * @throws StartRefused when they cannot be shared, or were hardly meant
   */
  void check(Sides sides) {
    if (eventsInH2 && sides != Sides.BOTH) {
      throw new StartRefused(
          Sides.SETTING + " divides the sides over nodes, and the embedded H2 cannot be shared.",
          "Let "
              + EVENTS
              + " name a PostgreSQL (jdbc:postgresql://…), or leave "
              + Sides.SETTING
              + " at 'both'.");
    }
    if (!school) return;
    if (eventsInH2) {
      demandMeant("The event database is the embedded H2", EVENTS, "a PostgreSQL");
    }
    if (viewsInMemory && sides.remember()) {
      demandMeant("The views would live in memory only", VIEWS, "a MongoDB");
    }
  }

  private void demandMeant(String found, String setting, String real) {
    if (meant) {
      LOG.warn("{}, because {}=true says so", found, MEANT);
      return;
    }
    throw new StartRefused(
        found + ", and this is the service of a school.",
        "Let "
            + setting
            + " name "
            + real
            + "; or, if you know what you do without, set "
            + MEANT
            + "=true.");
  }
}
