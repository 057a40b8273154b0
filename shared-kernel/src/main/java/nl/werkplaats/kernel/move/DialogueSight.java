package nl.werkplaats.kernel.move;

import java.util.EnumSet;
import java.util.Set;

/** What of a dialogue a reader may see. Nothing at all means: not even that it exists. */
public enum DialogueSight {
  /** Theme, questions, work form, time and place. */
  BRIEF,
  /** Who was invited, who leads, who was there. */
  PEOPLE,
  /** The summary before it is released: for those who are asked to agree, and who wrote it. */
  DRAFT_SUMMARY,
  RELEASED_SUMMARY,
  /** One's own takeaways. */
  OWN,
  /** The note given with a cancellation. */
  NOTES;

  /** The policy for reading a dialogue: one place, for commands that refuse and views that show. */
  public static Set<DialogueSight> of(Set<Hat> hats) {
    Set<DialogueSight> sight = EnumSet.noneOf(DialogueSight.class);
    for (Hat hat : hats) {
      switch (hat) {
        case SCHOOL_TRAINER -> sight.addAll(EnumSet.of(BRIEF, PEOPLE, NOTES));
        case QUALITY_OFFICER -> sight.addAll(EnumSet.of(BRIEF, PEOPLE));
        case PARTICIPANT, FACILITATOR -> sight.addAll(EnumSet.of(BRIEF, PEOPLE, RELEASED_SUMMARY));
        case LEAD_FACILITATOR ->
            sight.addAll(EnumSet.of(BRIEF, PEOPLE, DRAFT_SUMMARY, RELEASED_SUMMARY));
        case ATTENDEE ->
            sight.addAll(EnumSet.of(BRIEF, PEOPLE, DRAFT_SUMMARY, RELEASED_SUMMARY, OWN));
        // Declined is an answer, and may be changed: the invitation itself stays readable.
        case EXPERT, INVITEE -> sight.add(BRIEF);
        case AUDITOR, SYSTEM -> sight.add(BRIEF);
        default -> {
          // Hats worn elsewhere open nothing here.
        }
      }
    }
    return sight;
  }
}
