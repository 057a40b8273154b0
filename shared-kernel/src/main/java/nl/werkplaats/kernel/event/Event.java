package nl.werkplaats.kernel.event;

/** Something that happened in the werkplaats and is never taken back. */
public sealed interface Event
    permits CollectiveEvent,
        CommunityEvent,
        DialogueEvent,
        FacilitationEvent,
        GrowthShareEvent,
        LocationEvent,
        QuestionEvent,
        ReportEvent,
        ReportWindowEvent,
        StudyEvent,
        ThemeEvent {

  /** The id of the stream in which this event stands. */
  String stream();

  /**
   * Whether nobody may be able to tell whose doing it was, not even from the moment: then nothing
   * is stored of it that tells more than the day.
   */
  default boolean unsigned() {
    return false;
  }
}
