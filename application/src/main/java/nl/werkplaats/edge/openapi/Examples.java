package nl.werkplaats.edge.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.command.http.BodyReader;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.people.Login;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;

/** Makes up bodies that can be posted as they stand; all of it is synthetic. */
final class Examples {

  /** The first of the two example schools, so that the examples run on the embedded default. */
  static final String LOCATION = "01890a5d-ac96-774b-bcce-b302099a8001";

  static final String SOMEBODY = "5f0c2a54-8d3e-4c59-9a53-6f0b1a2c3d4e";
  static final String SOMETHING = "019a3c40-5b1e-7d22-8c3f-2f6a7b8c9d0e";

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("wording", "Hoe houd ik studenten gemotiveerd na de stage? (voorbeeld)"),
          Map.entry("situation", "Na de stage zakt de aandacht weg. (voorbeeld)"),
          Map.entry("plan", "Elke les beginnen met een vraag uit de praktijk. (voorbeeld)"),
          Map.entry("change", "Voortaan in tweetallen. (voorbeeld)"),
          Map.entry("observed", "De helft deed mee zonder aansporing. (voorbeeld)"),
          Map.entry("intention", "Ik laat vaker een stilte vallen. (voorbeeld)"),
          Map.entry("learned", "Vragen werkt beter dan vertellen. (voorbeeld)"),
          Map.entry("differently", "Ik begin met wat zij meemaakten. (voorbeeld)"),
          Map.entry("why", "Dan is het hun eigen vraag. (voorbeeld)"),
          Map.entry("text", "Een half jaar later doe ik het nog. (voorbeeld)"),
          Map.entry("note", "Besproken in het team. (voorbeeld)"),
          Map.entry("summary", "We zagen dat motivatie met eigen keuze begint. (voorbeeld)"),
          Map.entry("inWhat", "In de start van elke stageperiode. (voorbeeld)"),
          Map.entry("subject", "We houden een uur per week vrij. (voorbeeld)"),
          Map.entry("consentReference", "OR-besluit 1 (voorbeeld)"),
          Map.entry("version", "2025 (voorbeeld)"),
          Map.entry("goals", "Samen leren van wat werkt in de les. (voorbeeld)"),
          Map.entry("title", "Motivatie van studenten (voorbeeld)"),
          Map.entry("purpose", "Nagaan wat een leergemeenschap helpt. (voorbeeld)"),
          Map.entry("linkCode", "MO12AA (voorbeeld)"),
          Map.entry("item", "R1"),
          Map.entry("code", "R1"),
          Map.entry("place", "Lokaal 1 (voorbeeld)"),
          Map.entry("institution", "Een school (voorbeeld)"),
          Map.entry("name", "Voorbeeld (voorbeeld)"));

  private Examples() {}

  /** A body with every field that needs nothing which only the reader of the example can know. */
  static Map<String, Object> body(Class<?> command) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (RecordComponent field : command.getRecordComponents()) {
      if (field.getType() != Optional.class || isFreeOfReferences(field.getGenericType())) {
        body.put(field.getName(), value(field.getName(), field.getGenericType()));
      }
    }
    return body;
  }

  private static boolean isFreeOfReferences(Type type) {
    return type instanceof ParameterizedType generic
        ? isFreeOfReferences(generic.getActualTypeArguments()[0])
        : !Id.class.isAssignableFrom((Class<?>) type) && type != LocalDate.class;
  }

  private static Object value(String field, Type type) {
    if (type instanceof ParameterizedType generic) {
      Object inner = value(field, generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Optional.class ? inner : List.of(inner);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == boolean.class) {
      return true;
    }
    if (raw == int.class) {
      return 1;
    }
    if (raw == Instant.class) {
      return field.equals("end") ? "2026-03-12T15:30:00Z" : "2026-03-12T14:00:00Z";
    }
    if (raw == LocalDate.class) {
      return field.equals("adoptedOn") ? "2025-08-01" : "2027-07-31";
    }
    if (raw == Login.class) {
      return Map.of("issuer", "https://login.voorbeeld.nl", "subject", "voorbeeld-1");
    }
    if (raw.isEnum()) {
      return ((Enum<?>) raw.getEnumConstants()[0]).name();
    }
    if (Id.class.isAssignableFrom(raw)) {
      return raw == LocationId.class ? LOCATION : raw == PersonId.class ? SOMEBODY : SOMETHING;
    }
    if (raw == String.class || raw == ProtectedText.class) {
      return WORDS.getOrDefault(field, "Een voorbeeld (voorbeeld)");
    }
    if (raw == SchoolYear.class || raw == HalfYear.class) {
      return raw == SchoolYear.class ? "2024-2025" : "2024-2025-2";
    }
    if (BodyReader.isMadeOfFields(raw)) {
      return body(raw);
    }
    throw new IllegalStateException("no example for " + raw.getName());
  }
}
