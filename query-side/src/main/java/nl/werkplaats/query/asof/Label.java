package nl.werkplaats.query.asof;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Trail.Footprint;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** What something can be found by, in the form in which the store of views would keep it. */
final class Label {

  private Label() {}

  static BsonDocument of(Kept<?> kept, Map<String, Object> attributes) {
    var label =
        new BsonDocument("_id", new BsonString(kept.id()))
            .append("first", new BsonInt64(kept.first()));
    return with(label, attributes);
  }

  static BsonDocument of(Footprint<?> footprint, Map<String, Object> attributes) {
    var label =
        new BsonDocument("_id", new BsonInt64(footprint.position()))
            .append("stream", new BsonString(footprint.stream()))
            .append("version", new BsonInt64(footprint.version()));
    return with(label, attributes);
  }

  private static BsonDocument with(BsonDocument label, Map<String, Object> attributes) {
    attributes.forEach((name, value) -> label.append(name, value(value)));
    return label;
  }

  private static BsonValue value(Object value) {
    return switch (value) {
      case String text -> new BsonString(text);
      case Boolean so -> BsonBoolean.valueOf(so);
      case Integer number -> new BsonInt32(number);
      case Long number -> new BsonInt64(number);
      case Instant moment -> new BsonDateTime(moment.toEpochMilli());
      case List<?> some -> new BsonArray(some.stream().map(Label::value).toList());
      default -> throw new IllegalArgumentException("nothing is found by " + value.getClass());
    };
  }
}
