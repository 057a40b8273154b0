package nl.werkplaats.command;

import java.util.Locale;

/** A command's path is its name, without the noun of the resource it stands under. */
public final class MoveName {

  private MoveName() {}

  /**
   * The path segment of a command: {@code ReformulateQuestion} on a question is {@code
   * reformulate}, {@code AssignToTheme} is {@code assign-to-theme}.
   */
  public static String of(Class<?> command, String noun) {
    String name = command.getSimpleName();
    String bare = name.replaceFirst(noun + "(?=\\p{Upper}|$)", "");
    return kebab(bare);
  }

  /** The name in small letters, with a hyphen before every word but the first. */
  public static String kebab(String name) {
    return name.replaceAll("(?<=.)(?=\\p{Upper})", "-").toLowerCase(Locale.ROOT);
  }
}
