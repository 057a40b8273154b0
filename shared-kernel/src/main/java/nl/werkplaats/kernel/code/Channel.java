package nl.werkplaats.kernel.code;

/** The ways by which a question comes in; one of them is listed only to be refused. */
public enum Channel {
  TEAM_MEETING,
  INTERVISION,
  TRAINER_CONVERSATION,
  DEVELOPMENT_CONVERSATION,
  TEAM_DEVELOPMENT_MEETING,
  LEARNER_REPORT,
  FIELD_REPRESENTATIVE,
  TEAM_PLAN,
  STUDENT_EXPERIENCE,
  APPRAISAL_CAREER_TALK,
  PLC_MEETING,
  INFORMAL_CONVERSATION,
  FOLLOW_ON
}
