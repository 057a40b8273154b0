package nl.werkplaats.kernel.move;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * What the table of moves and the policy must know of one study, before one person.
 *
 * @param locations its own, and those where learner reports are written for it
 * @param invited who may answer the questionnaire that is open now; who did, nobody knows
 * @param consents whether that person lets the study use what they bring
 */
public record StudyFacts(
    LocationId location,
    StudyStage stage,
    Set<LocationId> locations,
    Set<PersonId> researchers,
    Set<PersonId> invited,
    boolean consents)
    implements MoveTable.Facts<StudyStage> {

  /**
   * Whoever is nothing at any of the locations any more is nothing to the study either, but for
   * taking back what they once let it do.
   */
  public Set<Hat> hats(Standing asker) {
    Set<Hat> hats = EnumSet.noneOf(Hat.class);
    if (asker.isSystem()) hats.add(Hat.SYSTEM);
    if (consents) hats.add(Hat.CONSENTER);
    if (researchers.contains(asker.person()) && places().anyMatch(asker::researchesAt)) {
      hats.add(Hat.STUDY_RESEARCHER);
    }
    if (places().anyMatch(asker::isColleagueAt)) {
      hats.add(Hat.COLLEAGUE);
      if (invited.contains(asker.person())) hats.add(Hat.INVITEE);
    }
    return hats;
  }

  private Stream<LocationId> places() {
    return Stream.concat(Stream.of(location), locations.stream());
  }

  /** That there is a study, and what for, is known to whom it may ask and to who consents. */
  public boolean visibleTo(Set<Hat> hats) {
    return hats.contains(Hat.COLLEAGUE)
        || hats.contains(Hat.CONSENTER)
        || hats.contains(Hat.SYSTEM);
  }

  /** What came out of it and was published is for those who are something there. */
  public boolean resultsVisibleTo(Set<Hat> hats) {
    return hats.contains(Hat.COLLEAGUE);
  }

  /** How the study is done is for those who do it. */
  public boolean workVisibleTo(Set<Hat> hats) {
    return hats.contains(Hat.STUDY_RESEARCHER);
  }
}
