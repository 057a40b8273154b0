package nl.werkplaats.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Whatever could be asked of views, with values that stand in them, or in another field. */
final class AnyFilter {

  private static final int DEEPEST = 2;

  private final Random random;
  private final List<Map<String, Object>> labels;
  private final List<String> fields;

  AnyFilter(Random random, List<Map<String, Object>> labels) {
    this.random = random;
    this.labels = labels;
    this.fields =
        labels.stream().flatMap(label -> label.keySet().stream()).distinct().sorted().toList();
  }

  Bson any() {
    return any(DEEPEST);
  }

  private Bson any(int depth) {
    return switch (random.nextInt(depth == 0 ? 7 : 10)) {
      case 0 -> eq(field(), value());
      case 1 -> ne(field(), value());
      case 2 -> in(field(), values());
      case 3 -> gt(field(), value());
      case 4 -> gte(field(), value());
      case 5 -> lt(field(), value());
      case 6 -> lte(field(), value());
      case 7 -> and(some(depth - 1));
      case 8 -> or(some(depth - 1));
      default -> empty();
    };
  }

  private List<Bson> some(int depth) {
    return Stream.generate(() -> any(depth)).limit(1L + random.nextInt(3)).toList();
  }

  /** By one field that is no list, and by the id where that is equal. */
  Document order() {
    List<String> orderly =
        fields.stream()
            .filter(field -> labels.stream().noneMatch(label -> label.get(field) instanceof List))
            .toList();
    String field = orderly.get(random.nextInt(orderly.size()));
    return new Document(field, random.nextBoolean() ? 1 : -1).append(Form.ID, 1);
  }

  private String field() {
    return fields.get(random.nextInt(fields.size()));
  }

  private List<Object> values() {
    return Stream.generate(this::value).limit(random.nextInt(4)).toList();
  }

  private Object value() {
    while (true) {
      Object value = labels.get(random.nextInt(labels.size())).get(field());
      if (value instanceof List<?> list && !list.isEmpty()) {
        return list.get(random.nextInt(list.size()));
      }
      if (value != null && !(value instanceof List<?>)) return Form.searchable(value);
    }
  }
}
