package nl.werkplaats.kernel.history;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.werkplaats.kernel.event.Event;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns events, their metadata and a reader's place in the log into JSON and back. What it writes
 * and reads is a closed list: no stored word ever decides which class is made.
 */
public final class EventSerializer implements Serializer {

  private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};
  private static final SerializedType META_DATA =
      new SimpleSerializedType(MetaData.class.getName(), null);
  private static final SerializedType POSITION = new SimpleSerializedType("place-in-log", "1");
  private static final SerializedType PLACE = new SimpleSerializedType("place-in-log", "2");

  private final JsonMapper json = KernelJson.mapper();
  private final Converter converter = new ChainingConverter();

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> form) {
    SerializedType type = typeForClass(object == null ? null : object.getClass());
    String text = write(object);
    T data =
        form == String.class
            ? form.cast(text)
            : converter.convert(text.getBytes(StandardCharsets.UTF_8), form);
    return new SimpleSerializedObject<>(data, form, type);
  }

  private String write(Object object) {
    try {
      return json.writeValueAsString(object instanceof MetaData metaData ? flat(metaData) : object);
    } catch (JacksonException e) {
      throw new SerializationException("not writable as JSON: " + object.getClass().getName(), e);
    }
  }

  /** Sorted, so that equal metadata are equal bytes. */
  private static Map<String, String> flat(MetaData metaData) {
    var flat = new TreeMap<String, String>();
    metaData.forEach((key, value) -> {
      if (!(value instanceof String text)) {
        throw new SerializationException("metadata are text, and this is not: " + key);
      }
      flat.put(key, text);
    });
    return flat;
  }

  @Override
  public <S, T> T deserialize(SerializedObject<S> stored) {
    Class<?> named = classForType(stored.getType());
    if (named == Void.class) return null;
    String text = text(stored);
    Class<?> type = named == TrackingToken.class ? kindOfPlace(text) : named;
    try {
      @SuppressWarnings("unchecked")
      T object =
          (T)
              (type == MetaData.class
                  ? MetaData.from(json.readValue(text, FLAT))
                  : json.readValue(text, type));
      return object;
    } catch (JacksonException e) {
      throw new SerializationException("not readable as " + stored.getType().getName(), e);
    }
  }

  /** Stores of tokens keep the name and not the revision: what is written tells which it was. */
  private Class<? extends TrackingToken> kindOfPlace(String text) {
    return json.readTree(text).has("eventId") ? LogPlace.class : GlobalSequenceTrackingToken.class;
  }

  private <S> String text(SerializedObject<S> stored) {
    return stored.getData() instanceof String text
        ? text
        : new String(converter.convert(stored.getData(), byte[].class), StandardCharsets.UTF_8);
  }

  /** Reads an event as it stands in the log. */
  Event event(String name, String revision, String payload) {
    Class<? extends Event> type = EventCatalogue.classOf(name, revision);
    try {
      return json.readValue(payload, type);
    } catch (JacksonException e) {
      throw new SerializationException("not readable as " + name, e);
    }
  }

  /**
   * Reads metadata as they stand in the log: token by token, since a rebuild reads as many of them
   * as there are events.
   */
  Provenance provenance(String metaData) {
    try (JsonParser parser = json.createParser(metaData)) {
      Map<String, String> flat = new HashMap<>();
      JsonToken start = parser.nextToken();
      for (String key = parser.nextName(); key != null; key = parser.nextName()) {
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
          throw new SerializationException("metadata are text, and this is not: " + key);
        }
        flat.put(key, parser.getString());
      }
      if (start != JsonToken.START_OBJECT || parser.nextToken() != null) {
        throw new SerializationException("not readable as provenance");
      }
      return Provenance.from(flat);
    } catch (JacksonException e) {
      throw new SerializationException("not readable as provenance", e);
    }
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.emptyType().equals(type)) return Void.class;
    if (META_DATA.getName().equals(type.getName())) return MetaData.class;
    if (PLACE.getName().equals(type.getName())) return TrackingToken.class;
    return EventCatalogue.classOf(type.getName(), type.getRevision());
  }

  @Override
  public SerializedType typeForClass(@SuppressWarnings("rawtypes") Class type) {
    if (type == null || type == Void.class) return SerializedType.emptyType();
    if (type == MetaData.class) return META_DATA;
    if (type == GlobalSequenceTrackingToken.class) return POSITION;
    if (type == LogPlace.class) return PLACE;
    StoredName stored = EventCatalogue.nameOf(type);
    return new SimpleSerializedType(stored.name(), String.valueOf(stored.revision()));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> form) {
    return form == String.class || converter.canConvert(byte[].class, form);
  }

  @Override
  public Converter getConverter() {
    return converter;
  }
}
