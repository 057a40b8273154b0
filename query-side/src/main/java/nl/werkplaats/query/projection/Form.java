package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Turns views into stored documents and back; what is searched stands beside the view itself. */
final class Form {

  static final String ID = "_id";
  static final String FIRST = "first";
  static final String AT = "at";
  static final String EVENT = "event";
  static final String MENDED = "mended";
  static final String VERSIONS = "versions";
  static final String VIEW = "view";

  private Form() {}

  static <V> Document write(Kept<V> kept, Map<String, Object> attributes) {
    Document document =
        new Document(ID, kept.id())
            .append(FIRST, kept.first())
            .append(AT, kept.at())
            .append(EVENT, kept.event())
            .append(MENDED, kept.mended())
            .append(VERSIONS, new Document(new TreeMap<>(kept.versions())))
            .append(VIEW, Bson.of(kept.view()));
    attributes.forEach((name, value) -> document.append(name, searchable(value)));
    return document;
  }

  static <V> Kept<V> read(RawBsonDocument document, Class<V> type) {
    Map<String, Long> versions = new HashMap<>();
    document
        .getDocument(VERSIONS)
        .forEach((stream, version) -> versions.put(stream, version.asNumber().longValue()));
    return new Kept<>(
        text(document, ID),
        number(document, FIRST),
        number(document, AT),
        text(document, EVENT),
        document.getInt32(MENDED).getValue(),
        versions,
        view(document, type));
  }

  /** The document as it was when this was read: not folded further since, and not repaired. */
  static org.bson.conversions.Bson is(Kept<?> kept) {
    return and(eq(ID, kept.id()), eq(AT, kept.at()), eq(MENDED, kept.mended()));
  }

  static <V> V view(RawBsonDocument document, Class<V> type) {
    return Bson.read((RawBsonDocument) document.get(VIEW), type);
  }

  static String text(RawBsonDocument document, String field) {
    return document.getString(field).getValue();
  }

  static long number(RawBsonDocument document, String field) {
    return document.getNumber(field).longValue();
  }

  static long number(Document document, String field) {
    return ((Number) document.get(field)).longValue();
  }

  static Object searchable(Object value) {
    return value instanceof Instant moment ? Date.from(moment) : value;
  }
}
