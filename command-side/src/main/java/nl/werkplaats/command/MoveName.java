package nl.werkplaats.command;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A command's path is its name, without the noun of the resource it stands under. */
public final class MoveName {

  /** There are only so many commands, and every one that is judged asks for its name. */
  private static final Map<Named, String> SPELLED = new ConcurrentHashMap<>();

  private MoveName() {}

  private record Named(Class<?> command, String noun) {}

  /**
   * The path segment of a command: {@code ReformulateQuestion} on a question is {@code
   * reformulate}, {@code AssignToTheme} is {@code assign-to-theme}.
   */
  public static String of(Class<?> command, String noun) {
    return SPELLED.computeIfAbsent(new Named(command, noun), MoveName::spelled);
  }

  private static String spelled(Named one) {
    String name = one.command().getSimpleName();
    String bare = name.replaceFirst(one.noun() + "(?=\\p{Upper}|$)", "");
    return kebab(bare);
  }

  /** The name in small letters, with a hyphen before every word but the first. */
  public static String kebab(String name) {
    return name.replaceAll("(?<=.)(?=\\p{Upper})", "-").toLowerCase(Locale.ROOT);
  }
}
