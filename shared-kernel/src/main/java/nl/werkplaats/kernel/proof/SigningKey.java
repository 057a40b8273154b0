package nl.werkplaats.kernel.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** A key that signs notes. */
public final class SigningKey {

  private final VerifierKey verifier;
  private final PrivateKey secret;

  private SigningKey(VerifierKey verifier, PrivateKey secret) {
    this.verifier = verifier;
    this.secret = secret;
  }

  /** A new key under a name. */
  public static SigningKey fresh(String name) {
    try {
      var pair = KeyPairGenerator.getInstance(VerifierKey.ALGORITHM).generateKeyPair();
      return new SigningKey(VerifierKey.of(name, pair.getPublic()), pair.getPrivate());
    } catch (GeneralSecurityException impossible) {
      throw everyPlatformHasEd25519(impossible);
    }
  }

  /**
   * A key that was kept.
   *
   * @param secret what {@link #secret} gave
   * @throws IllegalArgumentException when the two halves are not of one key
   */
  public static SigningKey of(VerifierKey verifier, byte[] secret) {
    SigningKey key;
    try {
      var factory = KeyFactory.getInstance(VerifierKey.ALGORITHM);
      key = new SigningKey(verifier, factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
    } catch (GeneralSecurityException malformed) {
      throw new IllegalArgumentException("this is no private key for Ed25519", malformed);
    }
    String anything = verifier + "\n";
    if (!verifier.verifies(anything, key.sign(anything).signature())) {
      throw new IllegalArgumentException("this private key is not of " + verifier);
    }
    return key;
  }

  /** What others verify with. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** The private half, to be kept sealed (PKCS#8). */
  public byte[] secret() {
    return secret.getEncoded();
  }

  NoteSignature sign(String text) {
    try {
      var signing = Signature.getInstance(VerifierKey.ALGORITHM);
      signing.initSign(secret);
      signing.update(text.getBytes(UTF_8));
      return new NoteSignature(verifier.name(), verifier.id(), signing.sign());
    } catch (GeneralSecurityException impossible) {
      throw everyPlatformHasEd25519(impossible);
    }
  }

  @Override
  public String toString() {
    return "SigningKey of " + verifier;
  }

  private static IllegalStateException everyPlatformHasEd25519(GeneralSecurityException why) {
    return new IllegalStateException("every Java platform has Ed25519", why);
  }
}
