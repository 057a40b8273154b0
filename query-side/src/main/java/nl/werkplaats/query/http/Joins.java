package nl.werkplaats.query.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.text.Texts;

/**
 * Joins protected texts, sealed answers and names into an answer: one look each per request, and
 * for nothing that the answer does not hold.
 */
public final class Joins {

  private final Texts texts;
  private final Seals seals;
  private final Vault vault;

  public Joins(Texts texts, Seals seals, Vault vault) {
    this.texts = texts;
    this.seals = seals;
    this.vault = vault;
  }

  /** What an answer asks for while it is written. */
  public interface Joined {
    Optional<String> text(TextId id);

    Optional<List<String>> codes(SealedAnswer answer);

    Person person(PersonId id);
  }

  /**
   * Writes the answer twice: once to hear what it needs, once with all of it.
   *
   * @param writing must ask for the same things both times
   */
  public <T> T join(Function<Joined, T> writing) {
    var needs = new Needs();
    T answer = writing.apply(needs);
    return needs.isEmpty() ? answer : writing.apply(found(needs));
  }

  private Found found(Needs needs) {
    return new Found(
        needs.texts.isEmpty() ? Map.of() : texts.read(needs.texts),
        needs.answers.isEmpty() ? Map.of() : seals.openAll(needs.answers.values()),
        needs.people.isEmpty() ? Map.of() : vault.names(needs.people));
  }

  private record Found(
      Map<TextId, String> texts, Map<UUID, List<String>> answers, Map<PersonId, String> names)
      implements Joined {

    @Override
    public Optional<String> text(TextId id) {
      return Optional.ofNullable(texts.get(id));
    }

    @Override
    public Optional<List<String>> codes(SealedAnswer answer) {
      return Optional.ofNullable(answers.get(answer.id()));
    }

    @Override
    public Person person(PersonId id) {
      return new Person(id, Optional.ofNullable(names.get(id)));
    }
  }

  private static final class Needs implements Joined {
    private final Set<TextId> texts = new HashSet<>();
    private final Set<PersonId> people = new HashSet<>();
    private final Map<UUID, SealedAnswer> answers = new HashMap<>();

    @Override
    public Optional<String> text(TextId id) {
      texts.add(id);
      return Optional.empty();
    }

    @Override
    public Optional<List<String>> codes(SealedAnswer answer) {
      answers.put(answer.id(), answer);
      return Optional.empty();
    }

    @Override
    public Person person(PersonId id) {
      people.add(id);
      return new Person(id, Optional.empty());
    }

    private boolean isEmpty() {
      return texts.isEmpty() && people.isEmpty() && answers.isEmpty();
    }
  }
}
