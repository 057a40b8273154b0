package nl.werkplaats.command.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.event.CollectiveEvent.Cell;
import nl.werkplaats.kernel.event.CollectiveEvent.Figure;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.release.SplitGate.Detail;
import nl.werkplaats.kernel.year.HalfYear;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * C8: per dimension the mean change between two waves over those whose answers can be linked, with
 * the spread of the change and a 95% interval. When too few can be linked: each wave by itself, and
 * no change.
 */
public final class PlgDimensions {

  private static final double CONFIDENCE = 0.95;
  private static final int DECIMALS = 2;

  /** With more, what is told would no longer fit under the seal of a group. */
  private static final int MOST_PARTS = 3;

  private static final int MOST_OF_A_NAME = 40;

  /** What one respondent, by a reference that is nobody's name, said per dimension and wave. */
  private record Respondent(String part, Map<Integer, Map<PlgDimension, Double>> waves) {

    boolean linked() {
      return waves.containsKey(1) && waves.containsKey(2);
    }

    Optional<Double> change(PlgDimension dimension) {
      Double before = waves.get(1).get(dimension);
      Double after = waves.get(2).get(dimension);
      return before == null || after == null ? Optional.empty() : Optional.of(after - before);
    }

    Optional<Double> at(int wave, PlgDimension dimension) {
      return Optional.ofNullable(waves.getOrDefault(wave, Map.of()).get(dimension));
    }
  }

  private PlgDimensions() {}

  /**
   * What may be told of the questionnaires whose second wave closed in the half-year.
   *
   * @param members says how finely the group itself is told; others are told nothing that could be
   *     subtracted from that
   * @return figures by the key of the community they are of; without one, of the location
   */
  public static Map<Optional<String>, List<Figure>> figures(
      Happenings happened, Opened opened, Judge members, Judge judge) {
    HalfYear half = happened.half();
    Map<Optional<String>, List<Figure>> found = new HashMap<>();
    for (Surveys.Survey survey : happened.surveys.all()) {
      boolean ended = Optional.ofNullable(survey.closed.get(2)).filter(half::holds).isPresent();
      if (!ended) continue;
      figure(respondents(survey, opened), members, judge)
          .ifPresent(figure ->
              found
                  .computeIfAbsent(survey.community.map(Object::toString), _ -> new ArrayList<>())
                  .add(figure));
    }
    return found;
  }

  /** Says how finely one may tell of respondents, parted as they were invited. */
  @FunctionalInterface
  public interface Judge {
    Detail judge(Collection<Set<PersonId>> parts);
  }

  private static Optional<Figure> figure(
      Map<PersonId, Respondent> all, Judge members, Judge judge) {
    Map<PersonId, Respondent> linked = new HashMap<>(all);
    linked.values().removeIf(one -> !one.linked());
    Detail detail = judge.judge(parts(linked).values());
    if (detail == Detail.WITHHELD) {
      boolean linkedForMembers = members.judge(parts(linked).values()) != Detail.WITHHELD;
      return linkedForMembers ? Optional.empty() : waves(all, judge);
    }
    List<Cell> cells = new ArrayList<>(changes("", linked.values()));
    Map<String, Set<PersonId>> parts = parts(linked);
    if (detail == Detail.PARTS && parts.size() > 1 && parts.size() <= MOST_PARTS) {
      int number = 0;
      for (var part : parts.entrySet()) {
        String name = "P" + ++number;
        String called = name + ".N." + plain(part.getKey());
        cells.add(new Cell(called, BigDecimal.valueOf(part.getValue().size())));
        cells.addAll(changes(name + ".", part.getValue().stream().map(linked::get).toList()));
      }
    }
    return Optional.of(new Figure(Optional.of(linked.size()), cells));
  }

  /** Each wave by itself, as far as enough people answered it. */
  private static Optional<Figure> waves(Map<PersonId, Respondent> all, Judge judge) {
    List<Cell> cells = new ArrayList<>();
    for (int wave : new int[] {1, 2}) {
      Map<PersonId, Respondent> answered = new HashMap<>(all);
      answered.values().removeIf(one -> !one.waves().containsKey(wave));
      if (judge.judge(Set.of(answered.keySet())) == Detail.WITHHELD) continue;
      String before = "WAVE_" + wave + ".";
      cells.add(new Cell(before + "N", BigDecimal.valueOf(answered.size())));
      for (PlgDimension dimension : PlgDimension.values()) {
        double[] said =
            values(answered.values(), one -> one.at(wave, dimension).orElse(Double.NaN));
        if (said.length < answered.size()) continue;
        cells.add(cell(before + dimension + ".MEAN", mean(said)));
        cells.add(cell(before + dimension + ".SD", spread(said)));
      }
    }
    return cells.isEmpty() ? Optional.empty() : Optional.of(new Figure(Optional.empty(), cells));
  }

  private static List<Cell> changes(String before, Collection<Respondent> linked) {
    List<Cell> cells = new ArrayList<>();
    for (PlgDimension dimension : PlgDimension.values()) {
      double[] changes = values(linked, one -> one.change(dimension).orElse(Double.NaN));
      // A dimension that not all of them answered would tell of fewer people than n says.
      if (changes.length < linked.size()) continue;
      double mean = mean(changes);
      double spread = spread(changes);
      double margin = margin(changes.length, spread);
      cells.add(cell(before + dimension + ".LOW", mean - margin));
      cells.add(cell(before + dimension + ".HIGH", mean + margin));
      cells.add(cell(before + dimension + ".CHANGE", mean));
      cells.add(cell(before + dimension + ".SD", spread));
    }
    return cells;
  }

  private static Map<PersonId, Respondent> respondents(Surveys.Survey survey, Opened opened) {
    Map<PersonId, Respondent> found = new HashMap<>();
    for (Surveys.Response response : survey.responses) {
      List<String> answers = opened.codes(response.answers());
      if (answers.isEmpty()) continue;
      found
          .computeIfAbsent(
              response.answers().person(), _ -> new Respondent(response.group(), new HashMap<>()))
          .waves()
          .put(response.wave(), perDimension(survey, answers));
    }
    return found;
  }

  /** What somebody says of a dimension is the mean of its items. */
  private static Map<PlgDimension, Double> perDimension(
      Surveys.Survey survey, List<String> answers) {
    Map<PlgDimension, List<Double>> items = new EnumMap<>(PlgDimension.class);
    for (String answer : answers) {
      int sign = answer.lastIndexOf('=');
      PlgDimension dimension = survey.dimension(Integer.parseInt(answer.substring(0, sign)));
      items
          .computeIfAbsent(dimension, _ -> new ArrayList<>())
          .add(Double.valueOf(answer.substring(sign + 1)));
    }
    Map<PlgDimension, Double> means = new EnumMap<>(PlgDimension.class);
    items.forEach((dimension, said) ->
        means.put(dimension, mean(said.stream().mapToDouble(Double::doubleValue).toArray())));
    return means;
  }

  /** What a part is called, without anything that separates numbers from each other. */
  private static String plain(String label) {
    String some =
        label
            .codePoints()
            .limit(MOST_OF_A_NAME)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return URLEncoder.encode(some, StandardCharsets.UTF_8).replace(".", "%2E");
  }

  private static Map<String, Set<PersonId>> parts(Map<PersonId, Respondent> respondents) {
    Map<String, Set<PersonId>> parts = new TreeMap<>();
    respondents.forEach((person, one) ->
        parts
            .computeIfAbsent(
                one.part(), _ -> new TreeSet<>((a, b) -> a.toString().compareTo(b.toString())))
            .add(person));
    return parts;
  }

  private static double[] values(
      Collection<Respondent> respondents, ToDoubleFunction<Respondent> value) {
    double[] found =
        respondents.stream().mapToDouble(value).filter(one -> !Double.isNaN(one)).toArray();
    // Sums of fractions depend on their order, and a map has none.
    Arrays.sort(found);
    return found;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double spread(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  private static double margin(int n, double spread) {
    double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - CONFIDENCE) / 2);
    return t * spread / Math.sqrt(n);
  }

  private static Cell cell(String code, double value) {
    return new Cell(code, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP));
  }
}
