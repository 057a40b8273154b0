package nl.werkplaats.query.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.year.HalfYear;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.asof.Meaning;

/** Reads one query parameter, or says what is wrong with it; {@code text} is null when absent. */
public record Parameter(String name, String text) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAXIMUM_LIMIT = 200;

  private static final int CURSOR_BASE = 36;
  private static final int DATE_LENGTH = 10;

  /** An id, made by the given reading. */
  public <T> Optional<T> id(Function<String, T> reading) {
    return read("not-a-uuid", reading);
  }

  /** The name of a constant, exactly as written. */
  public <E extends Enum<E>> Optional<E> code(Class<E> codes) {
    return read("unknown-code", name -> Enum.valueOf(codes, name));
  }

  /** A moment, or a day from its first moment. */
  public Optional<Instant> from() {
    return read("not-a-date", given -> isDay(given) ? startOf(day(given)) : moment(given));
  }

  /** A moment, or a day up to its last moment. */
  public Optional<Instant> to() {
    return read(
        "not-a-date",
        given -> isDay(given) ? startOf(day(given).plusDays(1)).minusMillis(1) : moment(given));
  }

  /** A moment, to the second or finer. */
  public Optional<Instant> moment() {
    return read("not-an-instant", Parameter::moment);
  }

  /** What is meant by a moment. */
  public Optional<Meaning> meaning() {
    return read("unknown-code", Meaning::parse);
  }

  /** A school year, as people write it. */
  public Optional<SchoolYear> schoolYear() {
    return read("not-a-school-year", SchoolYear::parse);
  }

  private static boolean isDay(String text) {
    return text.length() == DATE_LENGTH;
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(SchoolYear.ZONE).toInstant();
  }

  private static Instant moment(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  /** How many at most. */
  public int limit() {
    int limit = read("wrong-type", Integer::parseInt).orElse(DEFAULT_LIMIT);
    if (limit < 1 || limit > MAXIMUM_LIMIT) throw refused("out-of-range");
    return limit;
  }

  public Optional<HalfYear> halfYear() {
    return read("not-a-half-year", HalfYear::parse);
  }

  /** A version of a stream: 1 or more. */
  public Optional<Long> version() {
    Optional<Long> version = read("wrong-type", Long::parseLong);
    if (version.filter(number -> number < 1).isPresent()) throw refused("out-of-range");
    return version;
  }

  /** Where a page begins, as the page before said. */
  public Optional<Long> cursor() {
    return read("wrong-type", given -> Long.parseLong(given, CURSOR_BASE));
  }

  /** What a page before gave, in a form of its own. */
  <T> Optional<T> word(Function<String, T> reading) {
    return read("wrong-type", reading);
  }

  static String cursor(long place) {
    return Long.toString(place, CURSOR_BASE);
  }

  private <T> Optional<T> read(String problem, Function<String, T> reading) {
    try {
      return Optional.ofNullable(text).map(reading);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
      throw refused(problem);
    }
  }

  private Refused refused(String problem) {
    return new Refused(Refusal.Malformed.at(name, problem));
  }
}
