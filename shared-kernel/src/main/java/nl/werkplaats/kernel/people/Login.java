package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.text.Characters;

/**
 * One way in which a person is known to a provider of identities.
 *
 * @param issuer who vouches for the subject
 * @param subject how the issuer calls the person
 */
public record Login(String issuer, String subject) {

  /** The most characters an issuer or subject may have. */
  public static final int MOST_CHARACTERS = 255;

  public Login {
    if (Characters.flaw(issuer, MOST_CHARACTERS).isPresent()
        || Characters.flaw(subject, MOST_CHARACTERS).isPresent()) {
      throw new IllegalArgumentException("a login has an issuer and a subject");
    }
  }

  /** Without its parts: a subject can be a name. */
  @Override
  public String toString() {
    return "Login";
  }
}
