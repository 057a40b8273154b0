package nl.werkplaats.query.asof;

import com.mongodb.MongoClientSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    return wanted.isDocument()
        ? wanted.asDocument().entrySet().stream()
            .map(each -> operator(name, each.getKey(), each.getValue()))
            .reduce(_ -> true, Predicate::and)
        : operator(name, "$eq", wanted);
  }

  private static Predicate<BsonDocument> operator(String field, String name, BsonValue wanted) {
    return switch (name) {
      case "$eq" -> same(field, wanted);
      case "$ne" -> same(field, wanted).negate();
      case "$in" -> {
        List<Predicate<BsonDocument>> some =
            wanted.asArray().stream().map(one -> same(field, one)).toList();
        yield label -> some.stream().anyMatch(each -> each.test(label));
      }
      case "$gt" -> compared(field, wanted, order -> order > 0);
      case "$gte" -> compared(field, wanted, order -> order >= 0);
      case "$lt" -> compared(field, wanted, order -> order < 0);
      case "$lte" -> compared(field, wanted, order -> order <= 0);
      default -> throw unknown(name);
    };
  }

  /** Only what is of the same kind is compared at all. */
  private static Predicate<BsonDocument> compared(
      String field, BsonValue wanted, IntPredicate test) {
    int kind = Order.kind(wanted);
    return anyOf(
        field, value -> Order.kind(value) == kind && test.test(Order.compare(value, wanted)));
  }

  /** A list is found by each thing in it. */
  private static Predicate<BsonDocument> anyOf(String field, Predicate<BsonValue> test) {
    return label -> {
      BsonValue value = label.get(field);
      if (value == null) return false;
      return value.isArray() ? value.asArray().stream().anyMatch(test) : test.test(value);
    };
  }

  private static Predicate<BsonDocument> same(String field, BsonValue wanted) {
    // What is no plain value, such as a pattern, is refused by this.
    boolean isThere = Order.kind(wanted) > 0;
    return anyOf(field, value -> isThere && isSame(value, wanted));
  }

  private static boolean isSame(BsonValue value, BsonValue wanted) {
    return value.isNumber() && wanted.isNumber()
        ? Order.compare(value, wanted) == 0
        : value.equals(wanted);
  }

  private static IllegalArgumentException unknown(String operator) {
    return new IllegalArgumentException("nobody asks of the past with " + operator);
  }
}
