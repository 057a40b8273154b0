package nl.werkplaats.query.collective;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.ActivityType;
import nl.werkplaats.kernel.code.CodeLists;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.Measure;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.Sentences;

/** Puts a frozen figure into words; it adds labels and shares, and no knowledge. */
final class Telling {

  private static final Sentences SENTENCES = new Sentences("messages/growth");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The codes whose labels stand in the lists. */
  private static final Map<String, Enum<?>> LISTED =
      Arrays.stream(new Enum<?>[][] {ActivityType.values(), Outcome.values(), DeciderBody.values()})
          .flatMap(Arrays::stream)
          .collect(Collectors.toMap(Enum::name, code -> code));

  private final Language language;

  Telling(Language language) {
    this.language = language;
  }

  /** The figure in words; absent when the key that opens it is gone. */
  Optional<CollectiveAnswer.Told> tell(MomentView.Said said, Joined joined) {
    Optional<Figure> figure =
        said.sealed().isPresent()
            ? said.sealed().flatMap(joined::codes).map(Telling::opened)
            : said.figure();
    return figure.map(open -> tell(said, open));
  }

  private CollectiveAnswer.Told tell(MomentView.Said said, Figure figure) {
    Measure measure = said.measure();
    boolean averaged = measure == Measure.PLG_DIMENSIONS;
    BigDecimal total =
        figure.cells().stream()
            .map(CollectiveEvent.Cell::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Map<String, String> parts = parts(figure);
    List<CollectiveAnswer.Cell> cells =
        figure.cells().stream()
            .map(cell ->
                new CollectiveAnswer.Cell(
                    cell.code(),
                    label(cell.code(), parts),
                    plain(cell.value()),
                    averaged || total.signum() == 0
                        ? Optional.empty()
                        : Optional.of(share(cell.value(), total))))
            .toList();
    return new CollectiveAnswer.Told(
        measure,
        CodeLists.label(measure, language.locale()),
        SENTENCES.say(language, measure + ".about"),
        SENTENCES.say(language, measure + ".not-about"),
        averaged,
        figure.n(),
        cells,
        said.policyVersion());
  }

  /** What the parts of those who answered are called: it stands with their number. */
  private static Map<String, String> parts(Figure figure) {
    return figure.cells().stream()
        .map(cell -> cell.code().split("\\.", 3))
        .filter(words -> words.length == 3 && words[1].equals("N"))
        .collect(
            Collectors.toMap(
                words -> words[0], words -> URLDecoder.decode(words[2], StandardCharsets.UTF_8)));
  }

  /** Without the decimals that a store adds to whole numbers. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static int share(BigDecimal value, BigDecimal total) {
    return value.multiply(HUNDRED).divide(total, 0, RoundingMode.HALF_UP).intValueExact();
  }

  private String label(String code, Map<String, String> parts) {
    Enum<?> listed = LISTED.get(code);
    if (listed != null) return CodeLists.label(listed, language.locale());
    if (SENTENCES.keys(language).contains("cell." + code)) {
      return SENTENCES.say(language, "cell." + code);
    }
    // Of a community: the part of the invited, the dimension, and what is told of it.
    List<String> words = List.of(code.split("\\."));
    boolean names = words.size() == 3 && words.get(1).equals("N");
    return words.stream()
        .limit(names ? 2 : words.size())
        .map(word -> parts.getOrDefault(word, word(word)))
        .collect(Collectors.joining(" · "));
  }

  private String word(String part) {
    for (PlgDimension dimension : PlgDimension.values()) {
      if (dimension.name().equals(part)) return CodeLists.label(dimension, language.locale());
    }
    return SENTENCES.keys(language).contains("word." + part)
        ? SENTENCES.say(language, "word." + part)
        : part;
  }

  private static Figure opened(List<String> codes) {
    Map<Boolean, List<String[]>> parts =
        codes.stream()
            .map(code -> code.split("=", 2))
            .collect(Collectors.partitioningBy(part -> part[0].equals("N")));
    return new Figure(
        parts.get(true).stream().map(part -> Integer.valueOf(part[1])).findFirst(),
        parts.get(false).stream()
            .map(part -> new CollectiveEvent.Cell(part[0], new BigDecimal(part[1])))
            .toList());
  }

  static Optional<UUID> id(CollectiveEvent.Group group) {
    return switch (group.kind()) {
      case INSTITUTION -> Optional.empty();
      case TEAM, COMMUNITY, LOCATION -> Optional.of(group.id());
    };
  }
}
