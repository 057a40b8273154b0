package nl.werkplaats.query.growth;

import java.util.List;
import nl.werkplaats.kernel.id.PersonId;

/** Finds the learner reports of somebody. */
public interface LookBacks {

  /** All that this person wrote, whoever coded them. */
  List<CodedReport> of(PersonId author);
}
