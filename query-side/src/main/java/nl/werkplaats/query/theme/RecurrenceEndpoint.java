package nl.werkplaats.query.theme;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.GrowthSight;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.query.asof.Moment;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Hindsight;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.MomentAsked;
import nl.werkplaats.query.http.Page;
import nl.werkplaats.query.http.Sentences;
import nl.werkplaats.query.http.Versioned;
import nl.werkplaats.query.question.QuestionView;
import nl.werkplaats.query.question.Questions;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows which themes of a location returned, which faded, and whether something was tried. */
@RestController
@RequestMapping(path = "/api/v1/locations", produces = MediaType.APPLICATION_JSON_VALUE)
class RecurrenceEndpoint {

  private static final Sentences SENTENCES = new Sentences("messages/growth");

  private final Themes themes;
  private final Questions questions;
  private final Register register;
  private final Clock clock;
  private final Hindsight hindsight;

  RecurrenceEndpoint(
      Themes themes, Questions questions, Register register, Clock clock, Hindsight hindsight) {
    this.themes = themes;
    this.questions = questions;
    this.register = register;
    this.clock = clock;
    this.hindsight = hindsight;
  }

  @GetMapping("/{id}/growth/themes")
  Page<ThemeYears> themes(
      @PathVariable String id, MomentAsked then, Standing reader, Locale locale) {
    LocationId location = Versioned.id(id, LocationId::of);
    if (GrowthSight.of(reader.at(location), reader.teachesAt(location)).isEmpty()) {
      throw Refused.unknown();
    }
    Optional<Past> past = hindsight.at(then, Optional.of(location), reader);
    List<ThemeView> all = past.map(themes::at).orElse(themes).at(location);
    Set<ThemeId> tried = tried(location, all, past);
    Instant now = past.map(Past::moment).map(Moment::at).orElseGet(clock::instant);
    List<ThemeYears> years =
        all.stream().map(one -> years(one, all, tried, now, Language.of(locale))).toList();
    return new Page<ThemeYears>(years, Optional.empty()).asOf(past);
  }

  /** What is not told of today is not told of any moment before. */
  private Set<ThemeId> tried(LocationId location, List<ThemeView> all, Optional<Past> past) {
    int threshold = register.policyOf(location).outsiders();
    if (past.isEmpty()) return tried(all, questions, threshold);
    Set<ThemeId> tried = new HashSet<>(tried(all, questions.at(past.get()), threshold));
    tried.retainAll(tried(themes.at(location), questions, threshold));
    return tried;
  }

  private ThemeYears years(
      ThemeView theme, List<ThemeView> all, Set<ThemeId> tried, Instant now, Language language) {
    ThemeId id = theme.start().id();
    List<ThemeId> successors =
        all.stream()
            .filter(other -> other.start().succeeds().filter(id::equals).isPresent())
            .map(other -> other.start().id())
            .toList();
    Recurrence recurrence = Recurrence.of(theme, !successors.isEmpty(), now);
    return new ThemeYears(
        id,
        theme.start().title(),
        theme.course().stage(),
        recurrence.turn(),
        SENTENCES.say(language, "turn." + recurrence.turn()),
        recurrence.years(),
        theme.course().recurrences(),
        theme.start().succeeds(),
        successors,
        Optional.of(true).filter(_ -> tried.contains(id)));
  }

  /**
   * The themes that are not being worked on any more and for which something was tried. While one
   * is, the day on which this changes would tell what one person did; and of a few people's
   * questions it would tell what those few did.
   */
  private static Set<ThemeId> tried(List<ThemeView> all, Questions questions, int threshold) {
    List<ThemeView> over = all.stream().filter(one -> isOver(one.course().stage())).toList();
    Map<QuestionId, QuestionView> found =
        questions.forBrief(over.stream().flatMap(one -> one.questions().stream()).toList());
    return over.stream()
        .filter(one ->
            isTold(
                one.questions().stream()
                    .flatMap(each -> Stream.ofNullable(found.get(each)))
                    .toList(),
                threshold))
        .map(one -> one.start().id())
        .collect(Collectors.toSet());
  }

  private static boolean isTold(List<QuestionView> questions, int threshold) {
    Set<PersonId> owners = new HashSet<>();
    questions.forEach(question -> owners.addAll(question.owners()));
    return owners.size() >= threshold
        && questions.stream().anyMatch(one -> !one.experiments().isEmpty());
  }

  private static boolean isOver(ThemeStage stage) {
    return switch (stage) {
      case RESTING, EMBEDDED, RETIRED -> true;
      case EMERGING, ACTIVE -> false;
    };
  }
}
