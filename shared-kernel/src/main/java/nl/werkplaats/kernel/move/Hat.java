package nl.werkplaats.kernel.move;

/** In what capacity somebody stands before one question, theme, dialogue or location. */
public enum Hat {
  /** Owns the question and still teaches at its location. */
  OWNER,
  /** Teaches at the location. */
  TEACHER,
  SCHOOL_TRAINER,
  QUALITY_OFFICER,
  TEAM_LEADER,
  ADMINISTRATOR,
  /** Takes part in a dialogue: invited and not declined. */
  PARTICIPANT,
  /** Was invited, whatever the answer. */
  INVITEE,
  LEAD_FACILITATOR,
  FACILITATOR,
  EXPERT,
  /** Was present at the dialogue. */
  ATTENDEE,
  /** Takes part in an experiment on the question. */
  EXPERIMENTER,
  /** Wrote something of one's own on the question, perhaps before letting it go. */
  AUTHOR,
  /** Has shared something of the question, or a view of their own development. */
  SHARER,
  /** Something of the question, or a view of somebody's development, is shown to this person. */
  RECIPIENT,
  /** A reaction of the service itself. */
  SYSTEM
}
