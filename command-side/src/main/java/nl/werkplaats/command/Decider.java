package nl.werkplaats.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal.RuleBroken;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.text.ProtectedText;

/** Common ground of what decides on one stream: guards first, events last. */
public abstract class Decider<E extends Event> {

  protected final Given given;
  protected final Elsewhere elsewhere;
  private final List<ProtectedText> texts = new ArrayList<>();

  protected Decider(Given given, Elsewhere elsewhere) {
    this.given = given;
    this.elsewhere = elsewhere;
  }

  protected final Decision<E> decide(Hat hat, Optional<Instant> previous, List<E> events) {
    return decide(hat, previous, events, Map.of());
  }

  protected final Decision<E> decide(
      Hat hat, Optional<Instant> previous, List<E> events, Map<String, UUID> more) {
    return new Decision<>(events, texts, hat, given.factTime(previous), more);
  }

  protected final PersonId asker() {
    return given.asker().person();
  }

  /** Refers to a text, which is then kept beside the event. */
  protected final TextRef ref(ProtectedText text) {
    texts.add(text);
    return text.ref();
  }

  protected final Optional<TextRef> ref(Optional<ProtectedText> text) {
    return text.map(this::ref);
  }

  /** Seals the asker's own coded answers; each code counts once. */
  protected final <C extends Enum<C>> SealedAnswer seal(String field, List<C> codes) {
    return elsewhere.seal(asker(), field, codes.stream().distinct().map(Enum::name).toList());
  }

  protected static void rule(boolean holds, String rule) {
    rule(holds, rule, Map.of());
  }

  protected static void rule(boolean holds, String rule, Map<String, Object> facts) {
    if (!holds) {
      throw new Refused(new RuleBroken(rule, facts));
    }
  }

  /** Whoever is named in a command must be there to be named; otherwise nothing is told. */
  protected final Set<Role> rolesOf(PersonId person, LocationId location) {
    Set<Role> roles = elsewhere.rolesAt(person, location);
    if (roles.isEmpty()) {
      throw Refused.unknown();
    }
    return roles;
  }

  protected final void mustTeach(PersonId person, LocationId location) {
    rule(rolesOf(person, location).stream().anyMatch(Role::teaches), "owner-must-teach");
  }
}
