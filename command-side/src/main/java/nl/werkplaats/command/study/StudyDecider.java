package nl.werkplaats.command.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.study.StudyCommand.*;
import nl.werkplaats.command.study.StudyState.InstrumentVersion;
import nl.werkplaats.command.study.StudyState.Summary;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal.NotYours;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.StudyFacts;
import nl.werkplaats.kernel.move.StudyMoves;

/** Decides what follows when a move is asked of a study: guards first, events last. */
final class StudyDecider extends Decider<StudyEvent> {

  private static final Set<Role> RESEARCHES = Set.of(Role.RESEARCHER, Role.TEACHER_RESEARCHER);
  private static final int FIRST_WAVE = 1;
  private static final int LAST_WAVE = 2;

  /** So many at least are in a group, or an answer would be known by the group it came from. */
  private static final int SMALLEST_GROUP = 6;

  private static final int LOWEST_OF_ALL = 1;
  private static final int HIGHEST_OF_ALL = 100;

  private final StudyId id;
  private final StudyState state;

  StudyDecider(StudyId id, StudyState state, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.state = state;
  }

  Decision<StudyEvent> decide(StudyCommand move, long version) {
    if (move instanceof OpenStudy c) {
      return open(c);
    }
    if (!state.exists()) {
      throw Refused.unknown();
    }
    StudyFacts facts = state.facts(elsewhere.locationsOf(id), asker());
    Set<Hat> hats = facts.hats(given.asker());
    Hat hat =
        StudyMoves.TABLE.permit(
            move.move(), facts, hats, facts.visibleTo(hats), version, given.expected());
    if (move instanceof Respond c) {
      return new Responding(id, state, given, elsewhere).decide(c, hat);
    }
    Map<String, UUID> made =
        move instanceof HoldFocusGroup ? Map.of("focusGroup", given.fresh()) : Map.of();
    return decide(hat, state.lastFact(), List.of(follow(move)), made);
  }

  private Decision<StudyEvent> open(OpenStudy c) {
    rule(!state.exists(), "already-there");
    if (!given.asker().belongsTo(c.location())) {
      throw Refused.unknown();
    }
    if (!given.asker().hatsAt(c.location()).contains(Hat.RESEARCHER)) {
      throw new Refused(new NotYours());
    }
    boolean there =
        c.community()
            .map(named ->
                elsewhere
                    .community(named)
                    .filter(found -> found.location().equals(c.location()))
                    .isPresent())
            .orElse(true);
    if (!there) {
      throw Refused.unknown();
    }
    List<PersonId> researchers =
        Stream.concat(Stream.of(asker()), c.researchers().stream()).distinct().toList();
    for (PersonId researcher : researchers) {
      rule(
          rolesOf(researcher, c.location()).stream().anyMatch(RESEARCHES::contains),
          "researcher-needs-role");
    }
    return decide(
        Hat.RESEARCHER,
        Optional.empty(),
        List.of(
            new StudyOpened(
                id, c.location(), c.title(), ref(c.purpose()), researchers, c.community())));
  }

  private StudyEvent follow(StudyCommand move) {
    return switch (move) {
      case GiveConsent _ -> new ConsentGiven(id, asker());
      case WithdrawConsent _ -> new ConsentWithdrawn(id, asker());
      case AdoptInstrument c -> adopt(c);
      case OpenWave c -> ask(c);
      case CloseWave c -> {
        Wave wave = state.openWave().orElseThrow();
        rule(wave.opened().wave() == c.wave(), "wave-not-open", Map.of("wave", c.wave()));
        yield new WaveClosed(id, c.wave(), wave.invited().size(), wave.respondents().size());
      }
      case HoldFocusGroup c -> {
        rule(!c.attendees().isEmpty(), "needs-attendee");
        c.attendees().forEach(this::mustBeAround);
        c.team().ifPresent(this::mustBeAround);
        yield new FocusGroupHeld(
            id,
            new ItemId(given.fresh()),
            c.team(),
            c.attendees().stream().distinct().toList(),
            ref(c.summary()));
      }
      case CompleteMemberCheck c -> {
        rule(summaryOf(c.focusGroup()) == Summary.WRITTEN, "checked-already");
        yield new MemberCheckCompleted(id, c.focusGroup(), ref(c.summary()));
      }
      case PublishSummary c -> {
        rule(summaryOf(c.focusGroup()) != Summary.WRITTEN, "needs-member-check");
        rule(summaryOf(c.focusGroup()) == Summary.CHECKED, "published-already");
        yield new FocusGroupSummaryPublished(id, c.focusGroup());
      }
      case OpenStudy _, Respond _ -> throw new IllegalStateException("decided apart");
    };
  }

  private InstrumentAdopted adopt(AdoptInstrument c) {
    rule(
        !state.instruments.containsKey(new InstrumentVersion(c.name(), c.version())),
        "instrument-version-exists",
        Map.of("version", c.version()));
    rule(
        c.lowest() >= LOWEST_OF_ALL && c.lowest() < c.highest() && c.highest() <= HIGHEST_OF_ALL,
        "scale-does-not-fit",
        Map.of("minimum", LOWEST_OF_ALL, "maximum", HIGHEST_OF_ALL));
    rule(!c.items().isEmpty(), "needs-item");
    long codes = c.items().stream().map(InstrumentItem::code).distinct().count();
    rule(codes == c.items().size(), "item-twice");
    return new InstrumentAdopted(id, c.name(), c.version(), c.lowest(), c.highest(), c.items());
  }

  private SurveyWaveOpened ask(OpenWave c) {
    var instrument = new InstrumentVersion(c.instrument(), c.instrumentVersion());
    rule(c.wave() == FIRST_WAVE || c.wave() == LAST_WAVE, "two-waves", Map.of("given", c.wave()));
    rule(!state.waves.containsKey(c.wave()), "wave-was-held", Map.of("wave", c.wave()));
    Optional<Wave> first = Optional.ofNullable(state.waves.get(FIRST_WAVE));
    rule(c.wave() == FIRST_WAVE || first.isPresent(), "first-wave-first");
    rule(state.instruments.containsKey(instrument), "no-such-instrument");
    rule(first.map(Wave::instrument).orElse(instrument).equals(instrument), "other-instrument");
    rule(!c.closesOn().isBefore(given.day()), "closes-in-past");
    rule(!c.population().isEmpty(), "needs-population");
    Set<String> names = new TreeSet<>();
    int invited = 0;
    for (Invited group : c.population()) {
      rule(
          group.persons().size() >= SMALLEST_GROUP,
          "group-too-small",
          Map.of("minimum", SMALLEST_GROUP, "given", group.persons().size()));
      group.persons().forEach(this::mustBeAround);
      names.add(group.group());
      invited += group.persons().size();
    }
    rule(
        names.size() == c.population().size() && Wave.people(c.population()).size() == invited,
        "groups-overlap");
    return new SurveyWaveOpened(
        id, c.wave(), c.instrument(), c.instrumentVersion(), c.population(), c.closesOn());
  }

  private Summary summaryOf(ItemId focusGroup) {
    return Optional.ofNullable(state.focusGroups.get(focusGroup)).orElseThrow(Refused::unknown);
  }

  /** Whoever is named must be something where the study is; otherwise nothing is told. */
  private void mustBeAround(PersonId person) {
    if (around().noneMatch(place -> !elsewhere.rolesAt(person, place).isEmpty())) {
      throw Refused.unknown();
    }
  }

  private void mustBeAround(TeamId team) {
    Optional<LocationId> at = elsewhere.locationOf(team);
    if (at.isEmpty() || around().noneMatch(at.get()::equals)) {
      throw Refused.unknown();
    }
  }

  private Stream<LocationId> around() {
    return Stream.concat(Stream.of(state.location), elsewhere.locationsOf(id).stream());
  }
}
