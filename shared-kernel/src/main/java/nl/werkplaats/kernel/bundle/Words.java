package nl.werkplaats.kernel.bundle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Moments and ids, each written in one way only. */
final class Words {

  // Databases keep microseconds.
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Words() {}

  static String of(Instant moment) {
    return moment == null ? null : MOMENT.format(moment);
  }

  static Instant moment(String text) {
    if (text == null) return null;
    try {
      Instant moment = Instant.parse(text);
      if (of(moment).equals(text)) return moment;
    } catch (DateTimeException notAMoment) {
      throw new IllegalArgumentException("no moment: " + text, notAMoment);
    }
    throw new IllegalArgumentException("a moment is written otherwise: " + text);
  }

  static UUID id(String text) {
    if (text == null) return null;
    UUID id = UUID.fromString(text);
    if (id.toString().equals(text)) return id;
    throw new IllegalArgumentException("an id is written otherwise: " + text);
  }
}
