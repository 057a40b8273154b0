package nl.werkplaats.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * What was read, made and found different, to be kept.
 *
 * @param rebuild the one in which this was done
 * @param revision how the projection folds: its fold's version
 * @param generation the one that was made or gone back to
 * @param location when only its documents were made anew
 * @param from the position of the first event that was read, 0 when there was none
 * @param to the position of the last one
 * @param sha256 of all documents as they were after that event, in the order of their ids
 * @param difference with what was live
 * @param skipped decisions to leave an event out that were honoured, as key and position
 * @param notes how many keys stay behind in what was made
 * @param replaced how many live documents were put right one by one
 * @param trouble why it failed, in words without contents
 */
public record Receipt(
    UUID id,
    UUID rebuild,
    String projection,
    int revision,
    int generation,
    Optional<LocationId> location,
    long from,
    long to,
    long events,
    long documents,
    Optional<String> sha256,
    Optional<Difference> difference,
    List<String> skipped,
    long notes,
    long replaced,
    Instant started,
    Instant finished,
    PersonId by,
    Outcome outcome,
    Optional<String> trouble) {

  /** How it ended. */
  public enum Outcome {
    /** Readers see what was made. */
    SWITCHED,
    /** Readers see some of what was made; the receipts tell which. */
    PARTLY_SWITCHED,
    /** It was compared, and readers see what they saw. */
    COMPARED,
    /** Live documents were put right. */
    MENDED,
    /** Readers see again what they saw before. */
    ROLLED_BACK,
    CANCELLED,
    FAILED,
    /** The node that did it is gone. */
    INTERRUPTED
  }
}
