package nl.werkplaats.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.event.ThemeEvent.*;
import nl.werkplaats.kernel.id.*;
import nl.werkplaats.kernel.year.HalfYear;

/**
 * Synthetic events out of a small world: few people, few themes, so that random ones meet. Every
 * kind of event that the domain permits is among them; their order is anything, for no fold may
 * depend on rules that others guard.
 */
public final class AnyEvents {

  /** Who does everything, and where, in tests that do not care. */
  public static final PersonId ACTOR = new PersonId(new UUID(0x4000, (1L << 63) + 7));

  public static final LocationId PLACE = new LocationId(new UUID(0x7000, (1L << 63) + 1));

  private final Random random;
  private final List<PersonId> people;
  private final List<ThemeId> themes;
  private final List<QuestionId> questions;
  private final List<DialogueId> dialogues;
  private final List<ExperimentId> experiments;
  private final List<ItemId> items;
  private final List<ShareId> shares;
  private final List<TeamId> teams;
  private final AnyReports reports;
  private final AnyGrowth growth;
  public final LocationId location;
  private final AnyGroups groups;

  public AnyEvents(Random random) {
    this.random = random;
    people = some(5, PersonId::new);
    themes = some(2, ThemeId::new);
    questions = some(3, QuestionId::new);
    dialogues = some(2, DialogueId::new);
    experiments = some(2, ExperimentId::new);
    items = some(3, ItemId::new);
    shares = some(3, ShareId::new);
    teams = some(2, TeamId::new);
    location = new LocationId(uuid());
    groups = new AnyGroups(random);
    reports = new AnyReports(random);
    growth = new AnyGrowth(random);
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> List<T> some(int count, Function<UUID, T> making) {
    return Stream.generate(() -> making.apply(uuid())).limit(count).toList();
  }

  public <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <E extends Enum<E>> E code(Class<E> codes) {
    return one(List.of(codes.getEnumConstants()));
  }

  public PersonId person() {
    return one(people);
  }

  private List<PersonId> group() {
    return people.stream().filter(_ -> random.nextBoolean()).toList();
  }

  private TextRef text() {
    return new TextRef(new TextId(uuid()), "0".repeat(64));
  }

  private <T> Optional<T> maybe(T one) {
    return random.nextBoolean() ? Optional.of(one) : Optional.empty();
  }

  private SealedAnswer sealed(String field) {
    return new SealedAnswer(uuid(), person(), field, "c2VhbGVk");
  }

  private LocalDate day() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
  }

  private Instant moment() {
    return Instant.parse("2026-01-01T08:00:00Z").plusSeconds(random.nextInt(20_000_000));
  }

  /** The beginnings of all streams, in an order that makes sense. */
  public List<Event> beginnings() {
    return Stream.of(
            Stream.<Event>of(
                new LocationRegistered(
                    location, "Voorbeeldlocatie", "Voorbeeldschool", day(), Optional.empty())),
            themes.stream()
                .map(id ->
                    new ThemeOpened(
                        id, location, "Thema " + id, code(ThemeOrigin.class), Optional.empty())),
            questions.stream()
                .map(id ->
                    new QuestionSubmitted(
                        id,
                        location,
                        group(),
                        code(Channel.class),
                        text(),
                        maybe(text()),
                        Optional.empty())),
            dialogues.stream()
                .map(id ->
                    new DialogueProposed(
                        id, location, one(themes), questions, code(WorkForm.class))),
            groups.beginnings(location, one(themes)).stream(),
            reports.beginnings(location).stream(),
            growth.beginnings(location).stream())
        .<Event>flatMap(some -> some)
        .toList();
  }

  /** One event of every kind that can follow, in random order of the kinds. */
  public List<Event> oneOfEach() {
    return Stream.of(
            questionEvents(),
            themeEvents(),
            dialogueEvents(),
            locationEvents(),
            groups.oneOfEach(person()),
            reports.oneOfEach(person()),
            growth.oneOfEach(location, person()))
        .<Event>flatMap(List::stream)
        .toList();
  }

  /** Any event that is not a beginning. */
  public Event any() {
    return one(oneOfEach());
  }

  private List<QuestionEvent> questionEvents() {
    QuestionId q = one(questions);
    return List.of(
        new QuestionReformulated(q, 2 + random.nextInt(5), text(), random.nextBoolean()),
        new QuestionThemed(q, one(themes)),
        new QuestionMoved(q, one(themes), one(themes)),
        new QuestionReleased(q, one(themes)),
        new QuestionRedirected(q, code(Activity.class)),
        new DialogueEntered(q, one(dialogues)),
        new QuestionReturned(
            q, Stage.DIALOGUE, Stage.THEMED, code(ReturnReason.class), maybe(text())),
        new ExperimentStarted(
            q, one(experiments), group(), code(ExperimentForm.class), text(), maybe(day())),
        new ExperimentAdjusted(q, one(experiments), text()),
        new ExperimentEnded(q, one(experiments), maybe(text())),
        new IntentionRecorded(q, one(items), person(), text()),
        new ReflectionRecorded(
            q,
            one(items),
            person(),
            sealed("outcomes"),
            sealed("stimulators"),
            text(),
            maybe(text()),
            maybe(text())),
        new QuestionBroughtToDialogue(q),
        new QuestionHarvested(q, person(), sealed("outcomes")),
        new LateEffectReported(q, one(items), person(), code(LateEffectKind.class), text()),
        new FollowOnRaised(q, new QuestionId(uuid()), person(), text(), maybe(text())),
        new QuestionRestarted(q),
        new QuestionParked(
            q, code(Stage.class), code(ParkReason.class), maybe(text()), maybe(day())),
        new QuestionResumed(q, one(List.copyOf(Stage.live()))),
        new QuestionWithdrawn(q),
        new QuestionAdopted(q, person()),
        new OwnerAdded(q, person()),
        new OwnerLeft(q, person()),
        new SharingGranted(q, one(shares), one(items), person(), day()),
        new SharingRevoked(q, one(shares)));
  }

  private List<ThemeEvent> themeEvents() {
    ThemeId t = one(themes);
    return List.of(
        new ThemeLinked(t, one(questions)),
        new ThemeUnlinked(t, one(questions)),
        new ThemeActivated(t, random.nextInt(3)),
        new ThemeRested(t),
        new ThemeEmbedded(t, text()),
        new ThemeRetired(t, code(RetireReason.class), maybe(text()), maybe(one(themes))),
        new ExpertCoupled(
            t, code(ExpertKind.class), code(ExpertOrigin.class), maybe(person()), maybe(day())),
        new ExpertUncoupled(t),
        new ExpertWaived(t, code(WaiveReason.class), maybe(text())));
  }

  private List<DialogueEvent> dialogueEvents() {
    DialogueId d = one(dialogues);
    return List.of(
        new DialogueQuestionLinked(d, one(questions)),
        new DialogueQuestionUnlinked(d, one(questions)),
        new DialogueScheduled(d, moment(), moment(), "Lokaal 1", random.nextInt(3)),
        new FacilitatorAssigned(d, person(), code(FacilitatorKind.class)),
        new ExpertAssigned(
            d, person(), code(ExpertKind.class), code(ExpertOrigin.class), maybe(day())),
        new ParticipantInvited(d, person()),
        new InvitationAnswered(d, person(), code(InvitationAnswer.class)),
        new GroundRulesConfirmed(d, 1),
        new DialogueOpened(d),
        new DialoguePaused(d),
        new DialogueResumed(d),
        new DialogueClosed(d, group(), maybe(text())),
        new SummaryRevised(d, text()),
        new SummaryReviewed(d, person(), random.nextBoolean()),
        new SummaryReleased(d),
        new TakeawayRecorded(
            d,
            one(items),
            person(),
            sealed("outcomes"),
            sealed("stimulators"),
            maybe(text()),
            maybe(text())),
        new TakeawayShared(d, one(shares), one(items), person(), person(), day()),
        new TakeawayShareRevoked(d, one(shares)),
        new DialogueCancelled(d, code(CancelReason.class), maybe(text())));
  }

  private List<LocationEvent> locationEvents() {
    return List.of(
        new TeamFormed(location, one(teams), "Voorbeeldteam"),
        new TeamLeaderSet(location, one(teams), person()),
        new TeamJoined(location, one(teams), person()),
        new TeamLeft(location, one(teams), person()),
        new RoleGranted(location, person(), code(Role.class), maybe(day())),
        new RoleEnded(location, person(), code(Role.class)),
        new DecisionRecorded(location, text(), code(DeciderBody.class)),
        new VisionRecorded(location, maybe(one(teams)), 1 + random.nextInt(3), text()),
        new PolicyAdopted(location, "versie " + random.nextInt(9), 6, 10, 40, "verzonnen"),
        new GrowthMomentReached(location, HalfYear.of(day())));
  }
}
