package nl.werkplaats.kernel.event;

/** Something that happened in the werkplaats and is never taken back. */
public sealed interface Event permits DialogueEvent, LocationEvent, QuestionEvent, ThemeEvent {

  /** The id of the stream in which this event stands. */
  String stream();
}
