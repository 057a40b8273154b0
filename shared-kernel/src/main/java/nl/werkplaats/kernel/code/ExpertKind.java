package nl.werkplaats.kernel.code;

/** What makes somebody an expert. */
public enum ExpertKind {
  RESEARCHER,
  EXPERIENCED_COLLEAGUE,
  SUBJECT_SPECIALIST,
  TOPIC_SPECIALIST
}
