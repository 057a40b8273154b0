package nl.werkplaats.kernel.history;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.MomentId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as the whole house reads and writes it: bare ids, RFC 3339 instants, and nothing guessed.
 */
public final class KernelJson {

  private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

  private KernelJson() {}

  /** The shared mapper; it refuses unknown, missing, doubled and wrongly typed fields. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Gives a mapper that is built elsewhere the same habits. */
  public static JsonMapper.Builder configure(JsonMapper.Builder mapper) {
    return mapper
        .addModule(words())
        .changeDefaultPropertyInclusion(
            was -> was.withValueInclusion(Include.NON_ABSENT).withContentInclusion(Include.ALWAYS))
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(
            MapperFeature.ALLOW_COERCION_OF_SCALARS,
            // Fields stand in the order in which the record declares them.
            MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
  }

  private static JacksonModule words() {
    var words = new SimpleModule("werkplaats-words");
    words.addSerializer(Id.class, new BareId());
    add(words, CommunityId.class, CommunityId::of);
    add(words, DialogueId.class, DialogueId::of);
    add(words, ExperimentId.class, ExperimentId::of);
    add(words, FacilitationId.class, FacilitationId::of);
    add(words, ItemId.class, ItemId::of);
    add(words, LocationId.class, LocationId::of);
    add(words, MomentId.class, MomentId::of);
    add(words, PersonId.class, PersonId::of);
    add(words, QuestionId.class, QuestionId::of);
    add(words, ReportId.class, ReportId::of);
    add(words, ShareId.class, ShareId::of);
    add(words, StudyId.class, StudyId::of);
    add(words, TeamId.class, TeamId::of);
    add(words, TextId.class, TextId::of);
    add(words, ThemeId.class, ThemeId::of);
    add(words, WindowId.class, WindowId::of);
    words.addSerializer(SchoolYear.class, ToStringSerializer.instance);
    words.addSerializer(HalfYear.class, ToStringSerializer.instance);
    add(words, SchoolYear.class, SchoolYear::parse);
    add(words, HalfYear.class, HalfYear::parse);
    // Left to itself the mapper also takes numbers, arrays and years of six digits.
    add(words, Instant.class, text -> Moments.parse(fourDigitYear(text)));
    add(words, LocalDate.class, text -> LocalDate.parse(fourDigitYear(text)));
    return words;
  }

  private static String fourDigitYear(String text) {
    if (text.indexOf('-') == 4) return text;
    throw new IllegalArgumentException("not a date of our time");
  }

  private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> reading) {
    module.addDeserializer(type, new Word<>(type, reading));
  }

  private static final class BareId extends StdScalarSerializer<Id> {

    BareId() {
      super(Id.class);
    }

    @Override
    public void serialize(Id id, JsonGenerator json, SerializationContext context) {
      json.writeString(id.value().toString());
    }
  }

  /** Reads a value that is one JSON string and nothing else. */
  private static final class Word<T> extends StdScalarDeserializer<T> {

    private final Function<String, T> reading;

    Word(Class<T> type, Function<String, T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return failed(context.handleUnexpectedToken(getValueType(context), json));
      }
      String text = json.getString();
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException | DateTimeException notReadable) {
        return failed(
            context.handleWeirdStringValue(
                handledType(), text, "not a valid %s", handledType().getSimpleName()));
      }
    }

    /** Both handlers throw, unless somebody installed one that finds a value. */
    @SuppressWarnings("unchecked")
    private T failed(Object found) {
      return (T) found;
    }
  }
}
