package nl.werkplaats.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.id.ThemeId;

/**
 * What the sentence of a step mentions; titles and labels of codes are joined in when it is read.
 *
 * @param themes by their titles
 * @param label literal: the name of a place, team or location
 * @param number a count or version
 */
record Phrase(
    List<ThemeId> themes,
    Optional<Code> code,
    Optional<Instant> moment,
    Optional<LocalDate> day,
    Optional<String> label,
    Optional<Integer> number) {

  /** A code and the name of the list that holds it. */
  record Code(String list, String code) {}

  static final Phrase PLAIN =
      new Phrase(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static Phrase of(ThemeId... themes) {
    return new Phrase(
        List.of(themes), PLAIN.code, PLAIN.moment, PLAIN.day, PLAIN.label, PLAIN.number);
  }

  static Phrase of(Enum<?> code) {
    return PLAIN.with(code);
  }

  static Phrase of(int number) {
    return PLAIN.with(number);
  }

  Phrase with(Enum<?> next) {
    var named = new Code(CodeLists.nameOf(next), next.name());
    return new Phrase(themes, Optional.of(named), moment, day, label, number);
  }

  Phrase with(int next) {
    return new Phrase(themes, code, moment, day, label, Optional.of(next));
  }

  Phrase with(String next) {
    return new Phrase(themes, code, moment, day, Optional.of(next), number);
  }

  Phrase on(Optional<LocalDate> next) {
    return new Phrase(themes, code, moment, next, label, number);
  }

  Phrase at(Instant next) {
    return new Phrase(themes, code, Optional.of(next), day, label, number);
  }
}
