package nl.werkplaats.command.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.study.StudyCommand.ItemAnswer;
import nl.werkplaats.command.study.StudyCommand.Respond;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.InstrumentAdopted;
import nl.werkplaats.kernel.event.StudyEvent.InstrumentItem;
import nl.werkplaats.kernel.event.StudyEvent.ResponseReceived;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.text.LinkCodes;
import nl.werkplaats.kernel.year.SchoolYear;

/**
 * Decides on an answer to a questionnaire. Who asks is known here, to see whether and in which
 * group they were invited, and nowhere after.
 */
final class Responding extends Decider<StudyEvent> {

  private static final String FIELD = "survey";
  private static final int SHORTEST_CODE = 6;

  private final StudyId id;
  private final StudyState state;

  Responding(StudyId id, StudyState state, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
    this.state = state;
  }

  Decision<StudyEvent> decide(Respond c, Hat hat) {
    Wave wave = state.openWave().orElseThrow();
    rule(wave.opened().wave() == c.wave(), "wave-not-open", Map.of("wave", c.wave()));
    LocalDate lastDay = wave.opened().closesOn();
    rule(!given.day().isAfter(lastDay), "wave-is-over", Map.of("closesOn", lastDay.toString()));
    List<String> answers = answers(c.answers(), state.instruments.get(wave.instrument()));
    rule(
        LinkCodes.plain(c.linkCode()).length() >= SHORTEST_CODE,
        "link-code-too-short",
        Map.of("minimum", SHORTEST_CODE));
    Instant at = beginOfDay(wave);
    PersonId respondent = elsewhere.respondent(id, c.linkCode());
    rule(!wave.respondents().containsKey(respondent), "link-code-used");
    String group = wave.groupOf(asker());
    // One person with several link codes would else be more people than there are.
    rule(!wave.hasAnswered(group), "everybody-answered");
    StudyEvent response =
        new ResponseReceived(
            id, c.wave(), group, elsewhere.sealUnsigned(respondent, FIELD, answers));
    return new Decision<>(List.of(response), List.of(), hat, at, Map.of());
  }

  /** The day's first moment, or that of the wave: what else happened that day is no bound. */
  private Instant beginOfDay(Wave wave) {
    LocalDate day =
        LocalDate.ofInstant(given.factTime(Optional.of(wave.openedAt())), SchoolYear.ZONE);
    Instant begin = day.atStartOfDay(SchoolYear.ZONE).toInstant();
    return begin.isBefore(wave.openedAt()) ? wave.openedAt() : begin;
  }

  /** Every item once, in the order of the questionnaire, whatever the order of the answers. */
  private static List<String> answers(List<ItemAnswer> given, InstrumentAdopted instrument) {
    Map<String, Integer> values = new HashMap<>();
    given.forEach(answer -> values.put(answer.item(), answer.value()));
    List<String> codes = instrument.items().stream().map(InstrumentItem::code).toList();
    rule(
        given.size() == codes.size() && values.keySet().containsAll(codes),
        "every-item-once",
        Map.of("items", codes.size()));
    List<String> answers = new ArrayList<>();
    for (String code : codes) {
      int value = values.get(code);
      rule(
          value >= instrument.lowest() && value <= instrument.highest(),
          "value-off-scale",
          Map.of("minimum", instrument.lowest(), "maximum", instrument.highest()));
      answers.add((answers.size() + 1) + "=" + value);
    }
    return answers;
  }
}
