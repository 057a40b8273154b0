package nl.werkplaats.query.growth;

import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.query.asof.Past;

/** Finds the learner reports of somebody. */
public interface LookBacks {

  /**
   * All that this person wrote, whoever coded them.
   *
   * @param past the moment that is asked about; absent when that is now
   */
  List<CodedReport> of(PersonId author, Optional<Past> past);
}
