package nl.werkplaats.journey;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import nl.werkplaats.command.http.BodyReader;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.id.WindowId;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;

/** Draws the fields of any command from the types of its components. */
final class Bodies {

  private static final long SECONDS_OF_YEAR = 31_536_000;

  private final School school;
  private final Memory memory;
  private final Words words;
  private final RandomGenerator random;

  Bodies(School school, Memory memory, Words words, RandomGenerator random) {
    this.school = school;
    this.memory = memory;
    this.words = words;
    this.random = random;
  }

  /** Fields of the right types, with things that exist where there are any. */
  Map<String, Object> draw(Class<? extends Record> command, Thing target) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (RecordComponent component : command.getRecordComponents()) {
      Object value = value(component.getGenericType(), target);
      if (value != null) body.put(component.getName(), value);
    }
    return body;
  }

  private Object value(Type type, Thing target) {
    if (type instanceof ParameterizedType of) {
      Type inner = of.getActualTypeArguments()[0];
      if (of.getRawType() == Optional.class) {
        return random.nextBoolean() ? value(inner, target) : null;
      }
      List<Object> several = new ArrayList<>();
      IntStream.range(0, random.nextInt(3)).forEach(_ -> several.add(value(inner, target)));
      return several.stream().distinct().toList();
    }
    Class<?> one = (Class<?>) type;
    if (one.isEnum()) {
      return one.getEnumConstants()[random.nextInt(one.getEnumConstants().length)].toString();
    }
    if (BodyReader.isMadeOfFields(one)) {
      return draw(one.asSubclass(Record.class), target);
    }
    return one.getSimpleName().endsWith("Id") ? id(one, target) : plain(one);
  }

  private Object plain(Class<?> type) {
    Instant soon = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(random.nextInt(9_999));
    return switch (type) {
      case Class<?> c when c == ProtectedText.class -> words.text();
      case Class<?> c when c == String.class -> words.label();
      case Class<?> c when c == boolean.class -> random.nextBoolean();
      case Class<?> c when c == int.class -> 1 + random.nextInt(3);
      case Class<?> c when c == Instant.class -> soon.toString();
      case Class<?> c when c == LocalDate.class ->
          LocalDate.now(ZoneOffset.UTC).plusDays(1 + random.nextInt(90)).toString();
      case Class<?> c when c == SchoolYear.class ->
          SchoolYear.of(soon.minusSeconds(SECONDS_OF_YEAR * random.nextInt(3))).label();
      case Class<?> c when c == HalfYear.class ->
          HalfYear.of(soon.minus(random.nextInt(700), ChronoUnit.DAYS)).label();
      default -> throw new IllegalStateException("no such field was foreseen: " + type);
    };
  }

  private String id(Class<?> type, Thing target) {
    return switch (type) {
      case Class<?> c when c == LocationId.class -> school.location();
      case Class<?> c when c == PersonId.class -> anyone();
      case Class<?> c when c == ThemeId.class -> any("themes");
      case Class<?> c when c == QuestionId.class -> any("questions");
      case Class<?> c when c == DialogueId.class -> any("dialogues");
      case Class<?> c when c == CommunityId.class -> UUID.randomUUID().toString();
      case Class<?> c when c == ExperimentId.class -> made("experiment", null);
      case Class<?> c when c == ItemId.class -> made("item", target);
      case Class<?> c when c == ShareId.class -> made("share", target);
      case Class<?> c when c == TeamId.class -> made("team", target);
      case Class<?> c when c == WindowId.class -> any("report-windows");
      case Class<?> c when c == StudyId.class -> any("studies");
      default -> throw new IllegalStateException("no such id was foreseen: " + type);
    };
  }

  private String anyone() {
    List<String> everybody = List.copyOf(school.people().values());
    return everybody.get(random.nextInt(everybody.size()));
  }

  private String any(String resource) {
    Thing found = memory.any(random, resource, _ -> true);
    return found == null ? UUID.randomUUID().toString() : found.id;
  }

  /** Made at the target, or anywhere when there is none. */
  private String made(String name, Thing target) {
    Thing at =
        target != null
            ? target
            : memory.any(random, "questions", each -> String.join(" ", each.made).contains(name));
    return Optional.ofNullable(at).stream()
        .flatMap(thing -> thing.made.stream())
        .filter(each -> each.startsWith(name + " "))
        .map(each -> each.substring(name.length() + 1))
        .findAny()
        .orElseGet(() -> UUID.randomUUID().toString());
  }
}
