package nl.werkplaats.kernel.move;

import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * What the table of moves and the policy must know of one question.
 *
 * @param authors who recorded something of their own on it, also those who let it go since
 * @param sharers who has a share on it that was not revoked
 * @param recipients to whom something is shown at this moment
 * @param experimenters who takes or took part in an experiment on it
 */
public record QuestionFacts(
    LocationId location,
    Stage stage,
    List<PersonId> owners,
    Set<PersonId> authors,
    Set<PersonId> sharers,
    Set<PersonId> recipients,
    Set<PersonId> experimenters)
    implements MoveTable.Facts<Stage> {

  public boolean owned() {
    return !owners.isEmpty();
  }

  /**
   * The hats somebody wears before this question.
   *
   * @param participates whether this person takes part in a dialogue on the question
   */
  public Set<Hat> hats(Standing asker, boolean participates) {
    Set<Hat> hats = asker.hatsAt(location);
    PersonId person = asker.person();
    if (owners.contains(person) && asker.teachesAt(location)) {
      hats.add(Hat.OWNER);
    }
    if (participates) {
      hats.add(Hat.PARTICIPANT);
    }
    if (asker.belongsTo(location)) {
      if (authors.contains(person)) {
        hats.add(Hat.AUTHOR);
      }
      if (sharers.contains(person)) {
        hats.add(Hat.SHARER);
      }
      if (experimenters.contains(person)) {
        hats.add(Hat.EXPERIMENTER);
      }
    }
    if (recipients.contains(person)) {
      hats.add(Hat.RECIPIENT);
    }
    return hats;
  }
}
