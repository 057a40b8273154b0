package nl.werkplaats.kernel.move;

/** In what capacity somebody stands before one question, theme, dialogue, study or location. */
public enum Hat {
  /** Owns the question and still teaches at its location. */
  OWNER,
  /** Teaches at the location. */
  TEACHER,
  SCHOOL_TRAINER,
  QUALITY_OFFICER,
  TEAM_LEADER,
  ADMINISTRATOR,
  /** Researches at the location, as a researcher or a teacher-researcher. */
  RESEARCHER,
  /** Is one of the researchers of the study. */
  STUDY_RESEARCHER,
  /** Is something at a location that the study is about. */
  COLLEAGUE,
  /** Takes part in a dialogue: invited and not declined. */
  PARTICIPANT,
  /** Was invited to a dialogue or to answer a questionnaire, whatever came of it. */
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
  /** Has shared something of the question. */
  SHARER,
  /** Something of the question is shown to this person. */
  RECIPIENT,
  /** A reaction of the service itself. */
  SYSTEM
}
