package nl.werkplaats.query.asof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** Puts in order in memory as the store of views would. */
final class Order {

  private Order() {}

  /** The order by these fields, each from low to high (1) or from high to low (-1). */
  static Comparator<BsonDocument> by(Bson sort) {
    return Filter.document(sort).entrySet().stream()
        .map(Order::by)
        .reduce((_, _) -> 0, Comparator::thenComparing);
  }

  private static Comparator<BsonDocument> by(Map.Entry<String, BsonValue> one) {
    Comparator<BsonDocument> rising =
        Comparator.comparing(label -> label.get(one.getKey(), BsonNull.VALUE), Order::compare);
    return one.getValue().asNumber().intValue() < 0 ? rising.reversed() : rising;
  }

  /** Kinds of values from the lowest to the highest; what is missing comes first. */
  static int kind(BsonValue value) {
    return switch (value) {
      case BsonNull _ -> 0;
      case BsonNumber _ -> 1;
      case BsonString _ -> 2;
      case BsonArray _ -> 3;
      case BsonBoolean _ -> 4;
      case BsonDateTime _ -> 5;
      default -> throw new IllegalArgumentException("nothing is found by " + value.getBsonType());
    };
  }

  static int compare(BsonValue one, BsonValue other) {
    if (kind(one) != kind(other)) return Integer.compare(kind(one), kind(other));
    return switch (one) {
      case BsonNumber number -> Long.compare(number.longValue(), other.asNumber().longValue());
      case BsonString text -> Arrays.compareUnsigned(bytes(text), bytes(other.asString()));
      case BsonBoolean so -> so.compareTo(other.asBoolean());
      case BsonDateTime moment -> moment.compareTo(other.asDateTime());
      case BsonNull _ -> 0;
      default -> throw new IllegalArgumentException("nothing is ordered by lists");
    };
  }

  private static byte[] bytes(BsonString text) {
    return text.getValue().getBytes(StandardCharsets.UTF_8);
  }
}
