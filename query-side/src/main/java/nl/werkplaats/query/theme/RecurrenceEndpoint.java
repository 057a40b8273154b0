package nl.werkplaats.query.theme;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.Audience;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.GrowthSight;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.PolicyFact;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.query.http.Language;
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

  RecurrenceEndpoint(Themes themes, Questions questions, Register register, Clock clock) {
    this.themes = themes;
    this.questions = questions;
    this.register = register;
    this.clock = clock;
  }

  @GetMapping("/{id}/growth/themes")
  Page<ThemeYears> themes(@PathVariable String id, Standing reader, Locale locale) {
    LocationId location = Versioned.id(id, LocationId::of);
    Audience audience =
        GrowthSight.of(reader.at(location), reader.teachesAt(location))
            .orElseThrow(Refused::unknown);
    PolicyFact policy = register.policyOf(location);
    int threshold = audience == Audience.MEMBERS ? policy.members() : policy.outsiders();
    List<ThemeView> all = themes.at(location);
    List<ThemeYears> years =
        all.stream().map(one -> years(one, all, threshold, Language.of(locale))).toList();
    return new Page<>(years, Optional.empty());
  }

  private ThemeYears years(ThemeView theme, List<ThemeView> all, int threshold, Language language) {
    ThemeId id = theme.start().id();
    List<ThemeId> successors =
        all.stream()
            .filter(other -> other.start().succeeds().filter(id::equals).isPresent())
            .map(other -> other.start().id())
            .toList();
    Recurrence recurrence = Recurrence.of(theme, !successors.isEmpty(), clock.instant());
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
        tried(questions.forBrief(theme.questions()).values(), threshold));
  }

  /** Of a few people's questions it would tell what those few did. */
  private static Optional<Boolean> tried(Collection<QuestionView> questions, int threshold) {
    Set<PersonId> owners = new HashSet<>();
    questions.forEach(question -> owners.addAll(question.owners()));
    return owners.size() < threshold
        ? Optional.empty()
        : Optional.of(questions.stream().anyMatch(one -> !one.experiments().isEmpty()));
  }
}
