package nl.werkplaats.query.projection;

import java.time.Instant;
import nl.werkplaats.kernel.id.LocationId;
import org.bson.Document;

/**
 * A key that stays behind because an event could not be folded into it; never what the event says.
 *
 * @param generation the name of the generation in which it stays behind
 * @param position the first event that could not be folded
 * @param cause the class of what was thrown
 * @param place where in the program it was thrown
 * @param attempts how often it was tried
 * @param since when it was first met
 * @param asked whether somebody asked for another attempt that was not made yet
 */
public record DeadLetter(
    String id,
    String projection,
    String generation,
    String key,
    LocationId location,
    long position,
    String cause,
    String place,
    int attempts,
    Instant since,
    boolean asked) {

  static DeadLetter of(Document note) {
    return new DeadLetter(
        note.getString(Form.ID),
        note.getString(Notes.PROJECTION),
        note.getString(Notes.GENERATION),
        note.getString(Notes.KEY),
        LocationId.of(note.getString(Notes.LOCATION)),
        Form.number(note, Notes.POSITION),
        note.getString(Notes.CAUSE),
        note.getString(Notes.PLACE),
        note.getInteger(Notes.ATTEMPTS),
        note.getDate(Notes.SINCE).toInstant(),
        note.getBoolean(Notes.ASKED, false));
  }
}
