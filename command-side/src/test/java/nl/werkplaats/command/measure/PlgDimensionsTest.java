package nl.werkplaats.command.measure;

import static nl.werkplaats.command.measure.SampleSchool.SPRING;
import static nl.werkplaats.command.measure.SampleSchool.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.event.StudyEvent.InstrumentAdopted;
import nl.werkplaats.kernel.event.StudyEvent.InstrumentItem;
import nl.werkplaats.kernel.event.StudyEvent.ResponseReceived;
import nl.werkplaats.kernel.event.StudyEvent.StudyOpened;
import nl.werkplaats.kernel.event.StudyEvent.SurveyWaveOpened;
import nl.werkplaats.kernel.event.StudyEvent.WaveClosed;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.release.SplitGate;
import nl.werkplaats.kernel.release.Thresholds;
import org.junit.jupiter.api.Test;

/** The change between two waves, with figures that were worked out by hand. */
class PlgDimensionsTest {

  private final SampleSchool school = new SampleSchool(SPRING);
  private final StudyId study = StudyId.fresh();

  PlgDimensionsTest() {
    school
        .on("2024-09-02")
        .happens(
            new StudyOpened(
                study, school.location, "Voorbeeld", text(), List.of(), Optional.empty()),
            new InstrumentAdopted(
                study,
                "Voorbeeld",
                1,
                1,
                5,
                List.of(
                    new InstrumentItem("R1", PlgDimension.REFLECTING),
                    new InstrumentItem("R2", PlgDimension.REFLECTING),
                    new InstrumentItem("L1", PlgDimension.LEADERSHIP))),
            new SurveyWaveOpened(
                study, 1, "Voorbeeld", 1, List.of(), LocalDate.parse("2024-10-01")));
  }

  @Test
  void the_change_is_the_mean_over_those_who_answered_twice_with_its_spread_and_interval() {
    // The first item of the dimension does not change, so it changes by half of the second:
    // 1, 1, 0, 2, 1, 1; mean 1, SD the root of 0.4, and t(5) = 2.571.
    List<PersonId> people = people(6);
    answer(1, people, "masters", 3, 1);
    int[] second = {3, 3, 1, 5, 3, 3};
    for (int i = 0; i < 6; i++) answer(2, people.subList(i, i + 1), "masters", 3, second[i]);
    answer(2, people(3), "masters", 5, 5);
    close();

    Figure figure = only(Audience.MEMBERS);
    assertThat(figure.n()).contains(6);
    assertThat(values(figure))
        .containsEntry("REFLECTING.CHANGE", "1.00")
        .containsEntry("REFLECTING.SD", "0.63")
        .containsEntry("REFLECTING.LOW", "0.34")
        .containsEntry("REFLECTING.HIGH", "1.66")
        .containsEntry("LEADERSHIP.CHANGE", "0.00");
    assertThat(figure.cells().getFirst().code()).isEqualTo("REFLECTING.LOW");
  }

  @Test
  void masters_and_others_are_told_apart_when_all_twenty_two_answered_and_not_when_one_did_not() {
    List<PersonId> masters = people(12);
    List<PersonId> others = people(10);
    for (int wave : new int[] {1, 2}) {
      answer(wave, masters, "masters", wave, wave);
      answer(wave, others.subList(0, 9), "others", 2, 2);
    }
    answer(1, others.subList(9, 10), "others", 2, 2);
    close();
    assertThat(only(Audience.OUTSIDERS).n()).contains(21);
    assertThat(values(only(Audience.OUTSIDERS))).doesNotContainKey("P1.N.masters");

    answer(2, others.subList(9, 10), "others", 2, 2);
    assertThat(only(Audience.OUTSIDERS).n()).contains(22);
    assertThat(values(only(Audience.OUTSIDERS)))
        .containsEntry("P1.N.masters", "12")
        .containsEntry("P2.N.others", "10")
        .containsEntry("P1.REFLECTING.CHANGE", "1.00")
        .containsEntry("P2.REFLECTING.CHANGE", "0.00");
  }

  @Test
  void waves_that_cannot_be_linked_are_told_by_themselves_and_without_a_change() {
    answer(1, people(10), "masters", 2, 2);
    answer(2, people(10), "masters", 4, 4);
    close();

    Figure figure = only(Audience.OUTSIDERS);
    assertThat(figure.n()).isEmpty();
    assertThat(values(figure))
        .containsEntry("WAVE_1.N", "10")
        .containsEntry("WAVE_1.REFLECTING.MEAN", "2.00")
        .containsEntry("WAVE_2.REFLECTING.MEAN", "4.00")
        .allSatisfy((code, _) -> assertThat(code).doesNotContain("CHANGE"));
  }

  @Test
  void others_are_told_no_waves_that_could_be_subtracted_from_what_members_are_told() {
    List<PersonId> linked = people(9);
    answer(1, linked, "masters", 2, 2);
    answer(2, linked, "masters", 4, 4);
    answer(1, people(1), "masters", 5, 5);
    answer(2, people(1), "masters", 1, 1);
    close();

    assertThat(only(Audience.MEMBERS).n()).contains(9);
    assertThat(figures(Audience.OUTSIDERS)).isEmpty();
  }

  @Test
  void nothing_is_told_of_few_and_nothing_before_the_second_wave_is_over() {
    List<PersonId> few = people(5);
    answer(1, few, "masters", 2, 2);
    answer(2, few, "masters", 4, 4);
    assertThat(figures(Audience.MEMBERS)).isEmpty();
    close();
    assertThat(figures(Audience.MEMBERS)).isEmpty();
  }

  private List<PersonId> people(int count) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(_ -> PersonId.fresh()).toList());
  }

  private void answer(int wave, List<PersonId> people, String group, int first, int second) {
    for (PersonId person : people) {
      school.happens(
          new ResponseReceived(
              study,
              wave,
              group,
              school.sealed(person, "survey", "1=" + first, "2=" + second, "3=3")));
    }
  }

  private void close() {
    school.on("2025-06-01").happens(new WaveClosed(study, 2, 22, 22));
  }

  private Figure only(Audience audience) {
    return figures(audience).get(Optional.<String>empty()).getFirst();
  }

  private Map<Optional<String>, List<Figure>> figures(Audience audience) {
    var gate = new SplitGate(new Thresholds(6, 10, 40));
    return PlgDimensions.figures(
        school.happened(),
        school.opened(),
        parts -> gate.judge(parts, Audience.MEMBERS),
        parts -> gate.judge(parts, audience));
  }

  private static Map<String, String> values(Figure figure) {
    return figure.cells().stream()
        .collect(Collectors.toMap(cell -> cell.code(), cell -> cell.value().toPlainString()));
  }
}
