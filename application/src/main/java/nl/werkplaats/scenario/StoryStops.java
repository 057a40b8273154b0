package nl.werkplaats.scenario;

import java.util.List;

/** The story cannot go on, and this is why. */
final class StoryStops extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Note> notes;

  StoryStops(List<Note> notes) {
    super(notes.toString(), null, false, false);
    this.notes = List.copyOf(notes);
  }

  StoryStops(String key, Object... facts) {
    this(List.of(Note.of(key, facts)));
  }

  List<Note> notes() {
    return notes;
  }
}
