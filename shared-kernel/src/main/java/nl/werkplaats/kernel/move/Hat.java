package nl.werkplaats.kernel.move;

/** In what capacity somebody stands before one thing: a question, a theme, a location, … */
public enum Hat {
  /** Owns the question and still teaches at its location. */
  OWNER,
  /** Teaches at the location. */
  TEACHER,
  SCHOOL_TRAINER,
  QUALITY_OFFICER,
  TEAM_LEADER,
  SCHOOL_LEADER,
  /** Researches at the location, as a researcher or a teacher-researcher. */
  RESEARCHER,
  ADMINISTRATOR,
  /** Looks after the record of the location, in which nobody has a name. */
  AUDITOR,
  /** Is in a team of the location, or leads one. */
  TEAM_MEMBER,
  /** Is a member of the community. */
  MEMBER,
  /** Leads the community. */
  COMMUNITY_LEADER,
  /** Is one of the researchers of the study. */
  STUDY_RESEARCHER,
  /** Is something at a location that the study is about. */
  COLLEAGUE,
  /** Lets the study use what they bring, wherever they work now. */
  CONSENTER,
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
  /** Wrote the report, or something of one's own on the question, perhaps before letting it go. */
  AUTHOR,
  /** Has shared something of the question, or a view of their own development. */
  SHARER,
  /** Something of the question, a report or a view of development is shown to this person. */
  RECIPIENT,
  /** Does research in the study of a report whose author consented to it. */
  CODER,
  /** A reaction of the service itself. */
  SYSTEM
}
