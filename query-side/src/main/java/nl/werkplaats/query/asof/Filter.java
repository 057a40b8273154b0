package nl.werkplaats.query.asof;

import com.mongodb.MongoClientSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * Finds in memory what the store of views would find. It knows the operators that this side asks
 * with, and refuses any other rather than pass it over.
 */
final class Filter {

  private Filter() {}

  /**
   * What matches.
   *
   * @param label what the store would look at
   */
  static <T> Predicate<T> of(Bson filter, Function<T, BsonDocument> label) {
    Predicate<BsonDocument> matches = all(document(filter));
    return one -> matches.test(label.apply(one));
  }

  static BsonDocument document(Bson bson) {
    return bson.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
  }

  private static Predicate<BsonDocument> all(BsonDocument filter) {
    return filter.entrySet().stream().map(Filter::one).reduce(_ -> true, Predicate::and);
  }

  private static Predicate<BsonDocument> one(Map.Entry<String, BsonValue> condition) {
    BsonValue wanted = condition.getValue();
    return switch (condition.getKey()) {
      case "$and" -> some(wanted).reduce(_ -> true, Predicate::and);
      case "$or" -> some(wanted).reduce(_ -> false, Predicate::or);
      case String field when field.startsWith("$") -> throw unknown(field);
      case String field -> field(field, wanted);
    };
  }

  private static Stream<Predicate<BsonDocument>> some(BsonValue filters) {
    return filters.asArray().stream().map(each -> all(each.asDocument()));
  }

  private static Predicate<BsonDocument> field(String name, BsonValue wanted) {
    Predicate<List<BsonValue>> test =
        wanted.isDocument()
            ? wanted.asDocument().entrySet().stream()
                .map(each -> operator(each.getKey(), each.getValue()))
                .reduce(_ -> true, Predicate::and)
            : operator("$eq", wanted);
    return label -> test.test(values(label, name));
  }

  /** A list is found by each thing in it. */
  private static List<BsonValue> values(BsonDocument label, String name) {
    return Optional.ofNullable(label.get(name)).stream()
        .flatMap(value -> value instanceof BsonArray list ? list.stream() : Stream.of(value))
        .toList();
  }

  private static Predicate<List<BsonValue>> operator(String name, BsonValue wanted) {
    return switch (name) {
      case "$eq" -> values -> isAmong(values, wanted);
      case "$ne" -> values -> !isAmong(values, wanted);
      case "$in" -> values -> wanted.asArray().stream().anyMatch(one -> isAmong(values, one));
      case "$gt" -> values -> compared(values, wanted).anyMatch(order -> order > 0);
      case "$gte" -> values -> compared(values, wanted).anyMatch(order -> order >= 0);
      case "$lt" -> values -> compared(values, wanted).anyMatch(order -> order < 0);
      case "$lte" -> values -> compared(values, wanted).anyMatch(order -> order <= 0);
      default -> throw unknown(name);
    };
  }

  private static boolean isAmong(List<BsonValue> values, BsonValue wanted) {
    return compared(values, wanted).anyMatch(order -> order == 0);
  }

  /** Only what is of the same kind is compared at all. */
  private static Stream<Integer> compared(List<BsonValue> values, BsonValue wanted) {
    return values.stream()
        .filter(value -> Order.kind(value) == Order.kind(wanted))
        .map(value -> Order.compare(value, wanted));
  }

  private static IllegalArgumentException unknown(String operator) {
    return new IllegalArgumentException("nobody asks of the past with " + operator);
  }
}
