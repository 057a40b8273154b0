package nl.werkplaats.kernel.move;

import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * What the table of moves and the policy must know of one learner report.
 *
 * @param recipients to whom it is shown at this moment
 */
public record ReportFacts(LocationId location, PersonId author, Set<PersonId> recipients)
    implements MoveTable.Facts<ReportFacts.Stage> {

  /** A report is handed in whole or it is not there. */
  public enum Stage {
    SUBMITTED
  }

  public ReportFacts {
    recipients = Set.copyOf(recipients);
  }

  @Override
  public Stage stage() {
    return Stage.SUBMITTED;
  }

  /**
   * The hats somebody wears before this report.
   *
   * @param codes whether this person does research in the report's study and the author consented
   */
  public Set<Hat> hats(Standing asker, boolean codes) {
    Set<Hat> hats = asker.hatsAt(location);
    // What somebody wrote stays theirs, wherever they work now.
    if (author.equals(asker.person())) {
      hats.add(Hat.AUTHOR);
    }
    if (recipients.contains(asker.person())) {
      hats.add(Hat.RECIPIENT);
    }
    if (codes) {
      hats.add(Hat.CODER);
    }
    return hats;
  }
}
