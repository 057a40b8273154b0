package nl.werkplaats.kernel.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** All lists of codes: the reference lists, and the codes of this service that none of them has. */
public final class CodeLists {

  /** Which reference list the codes of a type come from. */
  private static final Map<Class<? extends Enum<?>>, String> REFERRED =
      Map.of(
          Activity.class, Reference.DEVELOPMENT_ACTIVITIES.list(),
          ActivityType.class, Reference.ACTIVITY_TYPES.list(),
          Channel.class, Reference.INTAKE_CHANNELS.list(),
          Condition.class, Reference.ENABLING_CONDITIONS.list(),
          ExpertKind.class, Reference.EXPERT_KINDS.list(),
          Outcome.class, Reference.OUTCOME_TYPES.list(),
          PlgDimension.class, Reference.PLG_DIMENSIONS.list(),
          Role.class, Reference.ROLES.list(),
          Stimulator.class, Reference.STIMULATORS.list(),
          WorkForm.class, Reference.WORK_FORMS.list());

  /** The codes that no reference list holds; their labels stand in a bundle of our own. */
  private static final Map<Class<? extends Enum<?>>, String> OWN = own();

  private static final CodeLists ALL = new CodeLists();

  /** Every version of each list, the oldest first. */
  private final Map<String, List<CodeList>> lists = new LinkedHashMap<>();

  private CodeLists() {
    var editions = new Editions("/reference/");
    for (Reference reference : Reference.values()) {
      lists.put(reference.list(), editions.of(reference));
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
      lists.put(name, List.of(CodeList.ofOurOwn(name, entries)));
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
    own.put(StudyStage.class, "study-stages");
    return own;
  }

  private static ResourceBundle.Control exactly() {
    return ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  }

  /** All lists, as they are now. */
  public static Collection<CodeList> all() {
    return ALL.lists.values().stream().map(List::getLast).toList();
  }

  /** The list of this name as it is now, such as {@code intake-channels}. */
  public static Optional<CodeList> named(String name) {
    return Optional.ofNullable(ALL.lists.get(name)).map(List::getLast);
  }

  /** The list of this name as it was in that version. */
  public static Optional<CodeList> named(String name, int version) {
    return ALL.lists.getOrDefault(name, List.of()).stream()
        .filter(list -> list.version() == version)
        .findFirst();
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
}
