package nl.werkplaats.kernel.event;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.code.GroupKind;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.year.HalfYear;

/** What is frozen of groups at one half-year moment; a later fact never changes it. */
public sealed interface CollectiveEvent extends Event {

  MomentId moment();

  @Override
  default String stream() {
    return moment().toString();
  }

  /** One number of a figure, such as how often an outcome was named. */
  record Cell(String code, BigDecimal value) {}

  /**
   * What is said of a group.
   *
   * @param n how many people it comes from; absent where even that would tell too much
   */
  record Figure(Optional<Integer> n, List<Cell> cells) {
    public Figure {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The group it is about; its id is that of the team, community or location, or made of a name.
   */
  record Group(GroupKind kind, UUID id) {

    /** An institution is known by its name alone. */
    public static Group institution(String name) {
      byte[] bytes = ("institution|" + name).getBytes(StandardCharsets.UTF_8);
      return new Group(GroupKind.INSTITUTION, UUID.nameUUIDFromBytes(bytes));
    }
  }

  /**
   * One measure of one group, for one audience.
   *
   * @param figure what outsiders may see; absent where it is for members
   * @param sealed what members may see, sealed with a key of the group
   * @param upTo the last position in the log whose event was counted
   */
  record CollectiveViewPublished(
      MomentId moment,
      LocationId location,
      Group group,
      HalfYear halfYear,
      Measure measure,
      Audience audience,
      Optional<Figure> figure,
      Optional<SealedAnswer> sealed,
      long upTo,
      String policyVersion)
      implements CollectiveEvent {}

  /**
   * Everything that may be said of a location or an institution, and of the groups in it, was said;
   * what is missing was withheld.
   *
   * @param published how many figures, for all groups and audiences
   */
  record CollectiveMomentClosed(
      MomentId moment,
      LocationId location,
      Group group,
      HalfYear halfYear,
      int published,
      long upTo,
      String policyVersion)
      implements CollectiveEvent {}
}
