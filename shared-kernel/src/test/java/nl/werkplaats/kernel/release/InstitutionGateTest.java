package nl.werkplaats.kernel.release;

import static nl.werkplaats.kernel.release.Made.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.release.Contribution.Cell;
import nl.werkplaats.kernel.release.Release.Sum;
import org.junit.jupiter.api.Test;

/** Made-up locations of one institution. */
class InstitutionGateTest {

  private static final Cell TEACHING = new Cell("informal", "teaching");
  private static final Cell COURSE = new Cell("formal", "course");

  private final InstitutionGate gate = new InstitutionGate(PROPOSED);

  @Test
  void anInstitutionOfLocationsThatAreAllToldIsTold() {
    var locations =
        Map.of(
            "north", each(1, 12, TEACHING), "south", all(each(20, 31, TEACHING), course(20, 31)));
    assertThat(gate.release(locations)).contains(List.of(sum("formal", 12), sum("informal", 24)));
  }

  @Test
  void oneSmallLocationHidesTheInstitutionOfWhichItWouldBeTheDifference() {
    var locations = Map.of("large", each(1, 20, TEACHING), "small", each(21, 24, TEACHING));
    assertThat(gate.release(locations)).isEmpty();
  }

  @Test
  void smallLocationsThatAreACrowdTogetherHideNothing() {
    var locations =
        Map.of(
            "large", each(1, 20, TEACHING),
            "small", each(21, 25, TEACHING),
            "tiny", each(26, 30, TEACHING));
    assertThat(gate.release(locations)).contains(List.of(sum("informal", 30)));
  }

  @Test
  void smallLocationsMustBeACrowdUnderEveryParent() {
    var locations =
        Map.of(
            "large", each(1, 20, TEACHING),
            "small", all(each(21, 25, TEACHING), course(21, 22)),
            "tiny", each(26, 30, TEACHING));
    assertThat(gate.release(locations)).isEmpty();
  }

  @Test
  void outsidersAreNotToldWhatMembersOfOneLocationCouldSubtractTheirsFrom() {
    // To outsiders the last two are eleven together; to members the eight are told by themselves.
    var locations =
        Map.of(
            "twenty", each(1, 20, TEACHING),
            "eight", each(21, 28, TEACHING),
            "three", each(29, 31, TEACHING));
    assertThat(gate.release(locations)).isEmpty();
  }

  @Test
  void membersOfOneLocationAreOutsidersOfAllOthersTogether() {
    // Fifteen are enough for outsiders, but whoever is told of the eight would know the seven.
    var locations =
        Map.of(
            "twenty", each(1, 20, TEACHING),
            "eight", each(21, 28, TEACHING),
            "seven", each(29, 35, TEACHING));
    assertThat(gate.release(locations)).isEmpty();
  }

  @Test
  void ofNothingNothingIsTold() {
    assertThat(gate.release(Map.of("north", List.of()))).isEmpty();
  }

  private static List<Contribution> course(int from, int to) {
    return each(from, to, COURSE);
  }

  private static Sum sum(String parent, long weight) {
    return new Sum(parent, Optional.empty(), weight);
  }
}
