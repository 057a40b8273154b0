package nl.werkplaats.kernel.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.id.PersonId;

/** Seals coded answers with the key of who gave them, and opens them while that key exists. */
public final class Seals {

  /**
   * To how many bytes the answers to a field are padded: room for every code of its list and for
   * some more to come. Never lower one: the length of a seal would tell the old answers apart.
   */
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("outcomes", 1_024),
          Map.entry("stimulators", 512),
          Map.entry("carry-over", 64),
          Map.entry("survey", 2_048),
          Map.entry("collective", 2_048),
          Map.entry("dimensions", 8_192));

  private final PersonKeys keys;

  public Seals(PersonKeys keys) {
    this.keys = keys;
  }

  /**
   * Seals what a person answered; a code given twice counts once.
   *
   * @param field {@code outcomes}, {@code stimulators}, {@code carry-over} or {@code survey}
   * @throws IllegalStateException when the person has no key
   */
  public SealedAnswer seal(PersonId person, String field, List<String> codes) {
    Aead key = keys.of(Set.of(person)).get(person);
    if (key == null) {
      throw new IllegalStateException("no key to seal an answer of " + person);
    }
    UUID id = UUID.randomUUID();
    try {
      byte[] sealed = key.encrypt(padded(field, codes), place(id, field, person));
      return new SealedAnswer(id, person, field, Base64.getEncoder().encodeToString(sealed));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("an answer of " + person + " cannot be sealed", failure);
    }
  }

  /**
   * Seals what somebody answered of whom nobody knows who it is, with a key that is made for the
   * reference.
   *
   * @param respondent out of a link code
   */
  public SealedAnswer sealUnsigned(PersonId respondent, String field, List<String> answers) {
    keys.makeIfAbsent(respondent);
    return seal(respondent, field, answers);
  }

  /** The codes that were answered; nothing when the person's key was deleted. */
  public Optional<List<String>> open(SealedAnswer answer) {
    return Optional.ofNullable(openAll(List.of(answer)).get(answer.id()));
  }

  /**
   * Opens many answers with one look at the keys.
   *
   * @return codes by the answer's id; without the answers whose key was deleted
   * @throws IllegalStateException when an answer was tampered with or moved to another place
   */
  public Map<UUID, List<String>> openAll(Collection<SealedAnswer> answers) {
    Map<PersonId, Aead> found =
        keys.of(answers.stream().map(SealedAnswer::person).collect(Collectors.toSet()));
    Map<UUID, List<String>> opened = new HashMap<>();
    for (SealedAnswer answer : answers) {
      Aead key = found.get(answer.person());
      if (key != null) {
        opened.put(answer.id(), open(answer, key));
      }
    }
    return opened;
  }

  private static List<String> open(SealedAnswer answer, Aead key) {
    try {
      byte[] sealed = Base64.getDecoder().decode(answer.ciphertext());
      return codes(key.decrypt(sealed, place(answer.id(), answer.field(), answer.person())));
    } catch (GeneralSecurityException | IllegalArgumentException failure) {
      throw new IllegalStateException("sealed answer " + answer.id() + " does not open", failure);
    }
  }

  /** Binds a seal to the one answer it was made for. */
  private static byte[] place(UUID id, String field, PersonId person) {
    return (id + "|" + field + "|" + person).getBytes(UTF_8);
  }

  private static byte[] padded(String field, List<String> codes) {
    Integer length = LENGTHS.get(field);
    if (length == null) {
      throw new IllegalArgumentException("answers to " + field + " are not sealed");
    }
    byte[] plain = String.join(",", new LinkedHashSet<>(codes)).getBytes(UTF_8);
    if (plain.length > length) {
      throw new IllegalArgumentException("too many codes for " + field);
    }
    return Arrays.copyOf(plain, length);
  }

  private static List<String> codes(byte[] padded) {
    int end = 0;
    while (end < padded.length && padded[end] != 0) {
      end++;
    }
    return end == 0 ? List.of() : List.of(new String(padded, 0, end, UTF_8).split(","));
  }
}
