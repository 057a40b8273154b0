package nl.werkplaats.kernel.move;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;

/** What of the audit a reader may see, and where; no other role opens any of it. */
public enum AuditSight {
  /** Every event as it is stored: references, codes, commitments and ciphertext. */
  HISTORY(Role.AUDITOR),
  /** Who asked what of the audit. */
  ACCESSES(Role.DATA_PROTECTION_OFFICER);

  private final Role role;

  AuditSight(Role role) {
    this.role = role;
  }

  /** Where the reader may see it; nowhere for most. */
  public Set<LocationId> places(Standing reader) {
    return reader.roles().entrySet().stream()
        .filter(held -> held.getValue().contains(role))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The places of an answer.
   *
   * @param asked that one alone; wherever the reader may see it when absent
   * @throws Refused when that is nowhere
   */
  public Set<LocationId> places(Standing reader, Optional<LocationId> asked) {
    Set<LocationId> all = places(reader);
    if (asked.isEmpty()) {
      if (all.isEmpty()) throw new Refused(new Refusal.NotYours());
      return all;
    }
    if (!all.contains(asked.get())) throw Refused.unknown();
    return Set.of(asked.get());
  }
}
