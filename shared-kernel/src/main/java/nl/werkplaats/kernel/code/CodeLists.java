package nl.werkplaats.kernel.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** All lists of codes: the reference lists, and the codes of this service that none of them has. */
public final class CodeLists {

  /** The reference lists, by name, and in which columns code and labels stand. */
  private enum Reference {
    ACTIVITY_TYPES,
    CAPITAL_TYPES,
    DEVELOPMENT_ACTIVITIES,
    ENABLING_CONDITIONS,
    EXPERT_KINDS,
    INTAKE_CHANNELS,
    LEARNER_REPORT_QUESTIONS,
    OUTCOME_TYPES,
    PLG_DIMENSIONS("dimension_code", "dimension_nl", "dimension_en"),
    ROLES("english_code", "dutch_term", ""),
    STIMULATORS,
    THEME_EXAMPLES,
    WORK_FORMS;

    private final String code;
    private final String dutch;
    private final String english;

    Reference() {
      this("code", "dutch_label", "english_label");
    }

    Reference(String code, String dutch, String english) {
      this.code = code;
      this.dutch = dutch;
      this.english = english;
    }
  }

  /** Which reference list the codes of a type come from. */
  private static final Map<Class<? extends Enum<?>>, String> REFERRED =
      Map.of(
          Activity.class, kebab(Reference.DEVELOPMENT_ACTIVITIES.name()),
          ActivityType.class, kebab(Reference.ACTIVITY_TYPES.name()),
          Channel.class, kebab(Reference.INTAKE_CHANNELS.name()),
          Condition.class, kebab(Reference.ENABLING_CONDITIONS.name()),
          ExpertKind.class, kebab(Reference.EXPERT_KINDS.name()),
          Outcome.class, kebab(Reference.OUTCOME_TYPES.name()),
          PlgDimension.class, kebab(Reference.PLG_DIMENSIONS.name()),
          Role.class, kebab(Reference.ROLES.name()),
          Stimulator.class, kebab(Reference.STIMULATORS.name()),
          WorkForm.class, kebab(Reference.WORK_FORMS.name()));

  /** The codes that no reference list holds; their labels stand in a bundle of our own. */
  private static final Map<Class<? extends Enum<?>>, String> OWN = own();

  private static final CodeLists ALL = new CodeLists();

  private final Map<String, CodeList> lists = new LinkedHashMap<>();

  private CodeLists() {
    for (Reference reference : Reference.values()) {
      add(new CodeList(kebab(reference.name()), read(reference)));
    }
    var dutch = ResourceBundle.getBundle("messages/codes", Locale.of("nl"), exactly());
    var english = ResourceBundle.getBundle("messages/codes", Locale.of("en"), exactly());
    OWN.forEach((type, name) -> {
      List<CodeList.Entry> entries = new ArrayList<>();
      for (Enum<?> code : type.getEnumConstants()) {
        String key = name + "." + code.name();
        entries.add(
            new CodeList.Entry(
                code.name(), dutch.getString(key), english.getString(key), Map.of()));
      }
      add(new CodeList(name, entries));
    });
  }

  private static Map<Class<? extends Enum<?>>, String> own() {
    Map<Class<? extends Enum<?>>, String> own = new LinkedHashMap<>();
    own.put(Stage.class, "stages");
    own.put(ThemeStage.class, "theme-stages");
    own.put(DialogueStage.class, "dialogue-stages");
    own.put(ThemeOrigin.class, "theme-origins");
    own.put(ExperimentForm.class, "experiment-forms");
    own.put(LateEffectKind.class, "late-effect-kinds");
    own.put(InvitationAnswer.class, "invitation-answers");
    own.put(FacilitatorKind.class, "facilitator-kinds");
    own.put(ExpertOrigin.class, "expert-origins");
    own.put(ReturnReason.class, "return-reasons");
    own.put(ParkReason.class, "park-reasons");
    own.put(WaiveReason.class, "waive-reasons");
    own.put(CancelReason.class, "cancel-reasons");
    own.put(RetireReason.class, "retire-reasons");
    own.put(DeciderBody.class, "decider-bodies");
    own.put(CommunityKind.class, "community-kinds");
    own.put(ConditionEffect.class, "condition-effects");
    own.put(PlanPhase.class, "plan-phases");
    own.put(GrowthView.class, "growth-views");
    own.put(Measure.class, "measures");
    own.put(Audience.class, "audiences");
    own.put(GroupKind.class, "group-kinds");
    return own;
  }

  private static ResourceBundle.Control exactly() {
    return ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  }

  public static Collection<CodeList> all() {
    return List.copyOf(ALL.lists.values());
  }

  /** The list of this name, such as {@code intake-channels}. */
  public static Optional<CodeList> named(String name) {
    return Optional.ofNullable(ALL.lists.get(name));
  }

  /** The name of the list that holds this code. */
  public static String nameOf(Enum<?> code) {
    return nameOf(code.getDeclaringClass());
  }

  /** The name of the list that holds the codes of this type. */
  public static String nameOf(Class<?> type) {
    String name = REFERRED.get(type);
    if (name == null) name = OWN.get(type);
    if (name == null) throw new IllegalArgumentException("no list of codes is " + type.getName());
    return name;
  }

  /** What the lists say of this code. */
  public static CodeList.Entry entry(Enum<?> code) {
    return named(nameOf(code)).flatMap(list -> list.entry(code.name())).orElseThrow();
  }

  /**
   * What people read for a code; the code itself when a list does not have it (any more).
   *
   * @param language Dutch unless its language is English
   */
  public static String label(String list, String code, Locale language) {
    return named(list)
        .flatMap(codes -> codes.entry(code))
        .map(entry -> language.getLanguage().equals("en") ? entry.en() : entry.nl())
        .orElse(code);
  }

  public static String label(Enum<?> code, Locale language) {
    return label(nameOf(code), code.name(), language);
  }

  private void add(CodeList list) {
    lists.put(list.name(), list);
  }

  private static List<CodeList.Entry> read(Reference reference) {
    String file = "/reference/" + reference.name().toLowerCase(Locale.ROOT) + ".csv";
    CsvSchema withHeader = CsvSchema.emptySchema().withHeader();
    try (InputStream csv = CodeLists.class.getResourceAsStream(file);
        MappingIterator<Map<String, String>> rows =
            new CsvMapper().readerForMapOf(String.class).with(withHeader).readValues(csv)) {
      List<CodeList.Entry> entries = new ArrayList<>();
      rows.forEachRemaining(row -> entries.add(entry(reference, row)));
      return entries;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CodeList.Entry entry(Reference reference, Map<String, String> row) {
    Map<String, String> more = new LinkedHashMap<>(row);
    String code = more.remove(reference.code);
    String dutch = more.remove(reference.dutch);
    // The roles have no English label, but their English codes read like one.
    String english =
        reference.english.isEmpty()
            ? code.toLowerCase(Locale.ROOT).replace('_', ' ')
            : more.remove(reference.english);
    more.remove("code");
    more.remove("source");
    more.values().removeIf(value -> value == null || value.isBlank());
    return new CodeList.Entry(code, dutch, english, more);
  }

  private static String kebab(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
