package nl.werkplaats.scenario;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.werkplaats.edge.security.ExampleAccounts;

/**
 * Plays a story through the REST interface of a running service, and prints what became of every
 * question.
 */
public final class Player {

  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9-]{1,20}");

  private final Wish wish;
  private final Says says;
  private final PrintStream out;
  private final String issuer;
  private final UnaryOperator<String> authorization;

  Player(Wish wish, PrintStream out) {
    this(wish, out, ExampleAccounts.ISSUER, Service::basic);
  }

  /**
   * @param issuer who vouches for the accounts
   * @param authorization what an account sends along to say who it is
   */
  Player(Wish wish, PrintStream out, String issuer, UnaryOperator<String> authorization) {
    this.wish = wish;
    this.says = new Says(wish.language());
    this.out = out;
    this.issuer = issuer;
    this.authorization = authorization;
  }

  /**
   * What somebody asks for.
   *
   * @param run tells one playing from another: the same run again changes nothing
   * @param patience how long to wait for what the service carries on by itself
   */
  record Wish(
      String scenario, Path folder, String url, String run, Locale language, Duration patience) {

    static Wish fromProperties() {
      return new Wish(
          property("scenario", ""),
          Path.of(property("folder", "scenarios")),
          property("url", "http://127.0.0.1:8080"),
          property("run", "1"),
          Locale.of(property("language", "nl").equals("en") ? "en" : "nl"),
          Duration.ofSeconds(10));
    }

    private static String property(String name, String otherwise) {
      String value = System.getProperty(name, "").strip();
      // Maven hands on a property that nobody set as its own name.
      return value.isEmpty() || value.startsWith("${") ? otherwise : value;
    }
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new Player(Wish.fromProperties(), out).play());
  }

  /** Plays; answers 0 when everything came out as the story expects, 1 otherwise. */
  int play() {
    try {
      Scenario scenario = ScenarioFile.read(wish.folder(), wish.scenario());
      if (!RUN.matcher(wish.run()).matches()) throw new StoryStops("run-name", wish.run());
      var cast = new Cast(scenario, wish.run(), issuer);
      UnaryOperator<String> said = name -> authorization.apply(cast.account(name));
      try (Service service = new Service(address(), wish.language().getLanguage(), said)) {
        return play(scenario, cast, service);
      }
    } catch (StoryStops stops) {
      stops.notes().forEach(this::tell);
      return 1;
    }
  }

  private int play(Scenario scenario, Cast cast, Service service) {
    tell(Note.of("title", scenario.title(), scenario.note()));
    tell(Note.of("begins", scenario.steps().size(), wish.url(), wish.run()));
    var play = new Play(scenario, wish.run(), cast, service, wish.patience(), this::tell);
    List<Ending> endings = play.play();
    if (!endings.isEmpty()) show(says.table(endings));
    List<Figure.Shown> figures = play.figures();
    if (!figures.isEmpty()) show(says.figures(figures));
    out.println();
    List<String> surprises = says.surprises(endings, scenario.expect());
    surprises.forEach(out::println);
    boolean came = surprises.isEmpty() && figures.stream().allMatch(Figure.Shown::asExpected);
    tell(Note.of(came ? "as-expected" : "not-as-expected", wish.run()));
    return came ? 0 : 1;
  }

  private void show(String table) {
    out.println();
    out.println(table);
  }

  private URI address() {
    try {
      return URI.create(wish.url());
    } catch (IllegalArgumentException unreadable) {
      throw new StoryStops("only-here", wish.url());
    }
  }

  private void tell(Note note) {
    out.println(says.line(note));
  }
}
