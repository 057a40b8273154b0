package nl.werkplaats.command.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.werkplaats.command.Creation;
import nl.werkplaats.command.MoveName;
import nl.werkplaats.command.community.CommunityCommand;
import nl.werkplaats.command.dialogue.DialogueCommand;
import nl.werkplaats.command.facilitation.FacilitationCommand;
import nl.werkplaats.command.growth.GrowthShareCommand;
import nl.werkplaats.command.location.LocationCommand;
import nl.werkplaats.command.question.QuestionCommand;
import nl.werkplaats.command.report.ReportCommand;
import nl.werkplaats.command.report.ReportWindowCommand;
import nl.werkplaats.command.study.StudyCommand;
import nl.werkplaats.command.theme.ThemeCommand;
import nl.werkplaats.kernel.people.Login;

/** Every command that can be posted, by the address it is posted to. */
public final class CommandCatalogue {

  /** Everything under this address is the contract with the outside. */
  public static final String ROOT = "/api/v1/";

  /** What stands at one kind of address. */
  public enum Resource {
    LOCATIONS("Location", LocationCommand.class),
    QUESTIONS("Question", QuestionCommand.class),
    THEMES("Theme", ThemeCommand.class),
    DIALOGUES("Dialogue", DialogueCommand.class),
    COMMUNITIES("Community", CommunityCommand.class),
    FACILITATIONS("Facilitation", FacilitationCommand.class),
    REPORT_WINDOWS("ReportWindow", ReportWindowCommand.class),
    REPORTS("Report", ReportCommand.class),
    GROWTH_SHARES("GrowthShare", GrowthShareCommand.class),
    STUDIES("Study", StudyCommand.class);

    private final String noun;
    private final Class<?> commands;
    private final String segment;

    Resource(String noun, Class<?> commands) {
      this.noun = noun;
      this.commands = commands;
      this.segment = (MoveName.kebab(noun) + "s").replaceFirst("ys$", "ies");
    }

    /**
     * Where it stands: {@code ReportWindow} at {@code report-windows}, {@code Study} at studies.
     */
    public String segment() {
      return segment;
    }
  }

  /**
   * One command and its address.
   *
   * @param move the last segment of the path; empty when the command creates
   */
  public record Entry(Resource resource, String move, Class<? extends Record> command) {

    public boolean creates() {
      return move.isEmpty();
    }

    /** The address, with {@code {id}} where the identity stands. */
    public String path() {
      String collection = ROOT + resource.segment();
      return creates() ? collection : collection + "/{id}/" + move;
    }
  }

  /** People are taken in elsewhere: their names go into the vault and into no event. */
  public static final String PEOPLE = ROOT + "people";

  /** Take somebody in, with the logins by which this person will be known. */
  public record AddPerson(String name, List<Login> logins) {}

  private static final Map<String, Entry> BY_PATH = new LinkedHashMap<>();

  static {
    for (Resource resource : Resource.values()) {
      Arrays.stream(resource.commands.getPermittedSubclasses())
          .map(command -> entry(resource, command.asSubclass(Record.class)))
          .forEach(entry -> BY_PATH.put(entry.path(), entry));
    }
  }

  private CommandCatalogue() {}

  public static List<Entry> entries() {
    return List.copyOf(BY_PATH.values());
  }

  private static Entry entry(Resource resource, Class<? extends Record> command) {
    boolean creates = Creation.class.isAssignableFrom(command);
    return new Entry(resource, creates ? "" : MoveName.of(command, resource.noun), command);
  }
}
