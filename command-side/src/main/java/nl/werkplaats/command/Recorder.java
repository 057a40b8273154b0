package nl.werkplaats.command;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.people.PolicyFact;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.year.SchoolYear;
import org.axonframework.messaging.MetaData;

/** Puts on record what was decided: texts beside the events, provenance on every event. */
public interface Recorder {

  /** Under which key the time of the fact stands in an event's metadata. */
  String HAPPENED_AT = "happenedAt";

  /** Keeps the texts in the transaction of the events that refer to them. */
  void keep(Collection<ProtectedText> texts, PersonId author, String stream);

  static MetaData metaData(Provenance provenance) {
    return MetaData.from(provenance.asMetaData());
  }

  /** The provenance of what somebody did; a policy of the location's own comes on it later. */
  static Provenance provenance(
      Given given,
      Hat hat,
      Instant happenedAt,
      LocationId location,
      Optional<ThemeId> theme,
      Optional<DialogueId> dialogue) {
    return Provenance.of(
        given.asker().isSystem() ? Optional.empty() : Optional.of(given.asker().person()),
        hat.name(),
        location,
        theme,
        dialogue,
        happenedAt,
        recordedAt(given, happenedAt),
        given.correlation(),
        given.causation(),
        PolicyFact.STANDARD.version());
  }

  /**
   * The provenance of what somebody did of whom nothing may tell who it was: it names no actor, not
   * the request, and no moment but the beginning of a day.
   *
   * @param correlation random, and shared with nothing else
   */
  static Provenance unsigned(
      Given given, Hat hat, Instant happenedAt, LocationId location, UUID correlation) {
    Instant today = given.today().atStartOfDay(SchoolYear.ZONE).toInstant();
    return Provenance.of(
        Optional.empty(),
        hat.name(),
        location,
        Optional.empty(),
        Optional.empty(),
        happenedAt,
        happenedAt.isAfter(today) ? happenedAt : today,
        correlation,
        Optional.empty(),
        PolicyFact.STANDARD.version());
  }

  /** Whoever waited for a turn, or asked by a slower clock, is recorded after the fact before. */
  private static Instant recordedAt(Given given, Instant happenedAt) {
    return happenedAt.isAfter(given.now()) ? happenedAt : given.now();
  }
}
