package nl.werkplaats.query.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.StudyFacts;
import nl.werkplaats.kernel.move.StudyMoves;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.study.StudyView.Consent;
import nl.werkplaats.query.study.StudyView.Wave;

/** A study before one reader who may see it. */
record SeenStudy(Kept<StudyView> kept, StudyFacts facts, Set<Hat> hats, PersonId reader) {

  StudyView view() {
    return kept.view();
  }

  /** The moves that this reader can make now. */
  List<String> allowedMoves() {
    return StudyMoves.TABLE.allowed(facts, hats);
  }

  boolean maySeeTheResults() {
    return facts.resultsVisibleTo(hats);
  }

  boolean maySeeTheWork() {
    return facts.workVisibleTo(hats);
  }

  long version() {
    return view().versionFor(reader);
  }

  /** Since when the reader consents. */
  Optional<Instant> ownConsent() {
    return view().consentOf(reader).flatMap(Consent::since);
  }

  /** What the reader is asked now; whether they answered already, nobody knows. */
  Optional<Wave> asked() {
    return view().openWave().filter(_ -> hats.contains(Hat.INVITEE));
  }
}
