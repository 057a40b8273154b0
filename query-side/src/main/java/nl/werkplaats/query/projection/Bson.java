package nl.werkplaats.query.projection;

import java.util.Date;
import java.util.List;
import nl.werkplaats.kernel.history.KernelJson;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/** Views as the store's own bytes, written by the one JSON mapper of the house. */
final class Bson {

  /** As large as most views; a larger one lets its buffer grow. */
  private static final int USUAL_SIZE = 1_024;

  private static final JsonMapper JSON = KernelJson.mapper();

  private Bson() {}

  static RawBsonDocument of(Object view) {
    try (var tokens = TokenBuffer.forGeneration();
        var bytes = new BasicOutputBuffer(USUAL_SIZE)) {
      JSON.writeValue(tokens, view);
      try (var reader = tokens.asParser();
          var writer = new BsonBinaryWriter(bytes)) {
        for (JsonToken token = reader.nextToken(); token != null; token = reader.nextToken()) {
          copy(token, reader, writer);
        }
      }
      return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getSize());
    }
  }

  private static void copy(JsonToken token, JsonParser from, BsonWriter to) {
    switch (token) {
      case START_OBJECT -> to.writeStartDocument();
      case END_OBJECT -> to.writeEndDocument();
      case START_ARRAY -> to.writeStartArray();
      case END_ARRAY -> to.writeEndArray();
      case PROPERTY_NAME -> to.writeName(from.currentName());
      case VALUE_STRING -> to.writeString(from.getString());
      case VALUE_TRUE, VALUE_FALSE -> to.writeBoolean(from.getBooleanValue());
      case VALUE_NULL -> to.writeNull();
      case VALUE_NUMBER_INT -> number(from, to);
      case VALUE_NUMBER_FLOAT -> to.writeDouble(from.getDoubleValue());
      default -> throw new IllegalArgumentException("no view holds " + token);
    }
  }

  /** A view from the store's own bytes. */
  static <V> V read(RawBsonDocument stored, Class<V> type) {
    try (var tokens = TokenBuffer.forGeneration();
        var reader = new BsonBinaryReader(stored.getByteBuffer().asNIO())) {
      copy(reader, tokens);
      try (var parser = tokens.asParser()) {
        return JSON.readValue(parser, type);
      }
    }
  }

  private static void copy(BsonReader from, JsonGenerator to) {
    switch (from.getCurrentBsonType() == null ? BsonType.DOCUMENT : from.getCurrentBsonType()) {
      case DOCUMENT -> {
        from.readStartDocument();
        to.writeStartObject();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
          to.writeName(from.readName());
          copy(from, to);
        }
        from.readEndDocument();
        to.writeEndObject();
      }
      case ARRAY -> {
        from.readStartArray();
        to.writeStartArray();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) copy(from, to);
        from.readEndArray();
        to.writeEndArray();
      }
      case STRING -> to.writeString(from.readString());
      case BOOLEAN -> to.writeBoolean(from.readBoolean());
      case INT32 -> to.writeNumber(from.readInt32());
      case INT64 -> to.writeNumber(from.readInt64());
      case DOUBLE -> to.writeNumber(from.readDouble());
      case NULL -> {
        from.readNull();
        to.writeNull();
      }
      default -> throw new IllegalArgumentException("no view holds " + from.getCurrentBsonType());
    }
  }

  private static void number(JsonParser from, BsonWriter to) {
    if (from.getNumberType() == JsonParser.NumberType.INT) {
      to.writeInt32(from.getIntValue());
    } else {
      to.writeInt64(from.getLongValue());
    }
  }

  /** A whole document as {@link Form} and {@link StepsWork} write them, ready to be sent. */
  static RawBsonDocument raw(Document document) {
    try (var bytes = new BasicOutputBuffer(USUAL_SIZE);
        var writer = new BsonBinaryWriter(bytes)) {
      write(document, writer);
      return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getSize());
    }
  }

  private static void write(Document document, BsonBinaryWriter to) {
    to.writeStartDocument();
    document.forEach((name, value) -> {
      to.writeName(name);
      write(value, to);
    });
    to.writeEndDocument();
  }

  private static void write(Object value, BsonBinaryWriter to) {
    switch (value) {
      case String text -> to.writeString(text);
      case Integer number -> to.writeInt32(number);
      case Long number -> to.writeInt64(number);
      case Boolean so -> to.writeBoolean(so);
      case Date moment -> to.writeDateTime(moment.getTime());
      case RawBsonDocument view -> to.pipe(new BsonBinaryReader(view.getByteBuffer().asNIO()));
      case Document inner -> write(inner, to);
      case List<?> some -> {
        to.writeStartArray();
        some.forEach(one -> write(one, to));
        to.writeEndArray();
      }
      default -> throw new IllegalArgumentException("no document holds " + value.getClass());
    }
  }
}
