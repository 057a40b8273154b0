package nl.werkplaats.start;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** Which sides this node is: most are both, and a large service divides them over its nodes. */
public enum Sides {
  BOTH,
  COMMAND,
  QUERY;

  static final String SETTING = "werkplaats.sides";

  /**
   * Reads which.
   *
   * @throws StartRefused when the setting says something else
   */
  static Sides of(Environment environment) {
    String asked = environment.getProperty(SETTING, "both");
    return Arrays.stream(values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst()
        .orElseThrow(() ->
            new StartRefused(
                SETTING + " is '" + asked + "'.",
                "Choose 'both', 'command' or 'query' for " + SETTING + "."));
  }

  /** Whether commands are decided here, and reactions carried on. */
  public boolean decide() {
    return this != QUERY;
  }

  /** Whether views are made here, and questions answered. */
  public boolean remember() {
    return this != COMMAND;
  }
}
