package nl.werkplaats.kernel.code;

/** The dimensions along which a professional learning community is asked about itself. */
public enum PlgDimension {
  REFLECTING,
  USE_OF_KNOWLEDGE,
  SHARED_VISION,
  COLLECTIVE_LEARNING_WORKING,
  STRUCTURE,
  CULTURE,
  LEADERSHIP
}
