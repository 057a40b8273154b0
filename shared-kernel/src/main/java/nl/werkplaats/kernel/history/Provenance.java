package nl.werkplaats.kernel.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.year.SchoolYear;

/**
 * Where an event comes from: who did it in which capacity, where, when, and as part of what.
 *
 * @param actor a random reference, never a name; absent when the service itself acted
 * @param role a role code, a hat such as FACILITATOR or OWNER, or SYSTEM
 * @param theme where the stream knows it
 * @param dialogue where the stream knows it
 * @param schoolYear of the fact, not of its recording, as in "2025-2026"
 * @param happenedAt when it was so at school
 * @param recordedAt when the service was told
 * @param correlation shared by everything that one request set in motion
 * @param causation the id of the event that led to this one
 * @param policyVersion of the policy that the location had adopted when this was asked for; "1",
 *     the standard, as long as it adopted none
 */
public record Provenance(
    Optional<PersonId> actor,
    String role,
    LocationId location,
    Optional<ThemeId> theme,
    Optional<DialogueId> dialogue,
    String schoolYear,
    Instant happenedAt,
    Instant recordedAt,
    UUID correlation,
    Optional<String> causation,
    String policyVersion) {

  public static final String SYSTEM = "SYSTEM";

  /** Under this name events carry their correlation, and so do lines of the log. */
  public static final String CORRELATION = "correlation";

  /** Under this name events carry the version of their location's policy. */
  public static final String POLICY_VERSION = "policyVersion";

  public Provenance {
    Objects.requireNonNull(actor);
    Objects.requireNonNull(role);
    Objects.requireNonNull(location);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(dialogue);
    Objects.requireNonNull(schoolYear);
    Objects.requireNonNull(happenedAt);
    Objects.requireNonNull(recordedAt);
    Objects.requireNonNull(correlation);
    Objects.requireNonNull(causation);
    Objects.requireNonNull(policyVersion);
  }

  /** The provenance of a fact whose school year follows from when it happened. */
  public static Provenance of(
      Optional<PersonId> actor,
      String role,
      LocationId location,
      Optional<ThemeId> theme,
      Optional<DialogueId> dialogue,
      Instant happenedAt,
      Instant recordedAt,
      UUID correlation,
      Optional<String> causation,
      String policyVersion) {
    return new Provenance(
        actor,
        role,
        location,
        theme,
        dialogue,
        SchoolYear.of(happenedAt).label(),
        happenedAt,
        recordedAt,
        correlation,
        causation,
        policyVersion);
  }

  /** The flat form in which it is stored beside the event; what is absent has no key. */
  public Map<String, String> asMetaData() {
    var flat = new LinkedHashMap<String, String>();
    actor.ifPresent(person -> flat.put("actor", person.toString()));
    flat.put("role", role);
    flat.put("location", location.toString());
    theme.ifPresent(id -> flat.put("theme", id.toString()));
    dialogue.ifPresent(id -> flat.put("dialogue", id.toString()));
    flat.put("schoolYear", schoolYear);
    flat.put("happenedAt", happenedAt.toString());
    flat.put("recordedAt", recordedAt.toString());
    flat.put(CORRELATION, correlation.toString());
    causation.ifPresent(id -> flat.put("causation", id));
    flat.put(POLICY_VERSION, policyVersion);
    return flat;
  }

  /**
   * Reads the flat form; keys of others are left alone.
   *
   * @throws IllegalArgumentException when something is missing that no event goes without
   */
  public static Provenance from(Map<String, ?> metaData) {
    return new Provenance(
        optional(metaData, "actor").map(PersonId::of),
        required(metaData, "role"),
        LocationId.of(required(metaData, "location")),
        optional(metaData, "theme").map(ThemeId::of),
        optional(metaData, "dialogue").map(DialogueId::of),
        required(metaData, "schoolYear"),
        Moments.parse(required(metaData, "happenedAt")),
        Moments.parse(required(metaData, "recordedAt")),
        UUID.fromString(required(metaData, CORRELATION)),
        optional(metaData, "causation"),
        required(metaData, POLICY_VERSION));
  }

  private static Optional<String> optional(Map<String, ?> metaData, String key) {
    return Optional.ofNullable(metaData.get(key)).map(Object::toString);
  }

  private static String required(Map<String, ?> metaData, String key) {
    return optional(metaData, key)
        .orElseThrow(() -> new IllegalArgumentException("an event without provenance: no " + key));
  }
}
