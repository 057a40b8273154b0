package nl.werkplaats.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;

/**
 * Years of schools that do not exist: streams as the domain permits them, with people, themes,
 * dialogues and questions in realistic numbers. The same seed tells the same years.
 */
final class SyntheticLog implements LogFiller.Teller {

  private static final Instant BEGIN = Instant.parse("2021-08-30T08:00:00Z");
  private static final Duration YEARS = Duration.ofDays(5 * 365);

  /** How large it is. */
  record Size(int locations, int questions, int events) {}

  /** One event with all that its row in the log says, but for its position. */
  record Row(String eventId, Event event, long sequence, Provenance by) {}

  /** Who did something, in which hat, and as part of what. */
  record Deed(Event event, Doer doer, Optional<SyntheticTheme> theme) {}

  private final Random random;
  private final Size size;
  private final List<SyntheticSchool> schools = new ArrayList<>();
  private final Scribe scribe;
  private final Duration between;
  private int questions;
  private int told;

  SyntheticLog(long seed, Size size) {
    this.random = new Random(seed);
    this.size = size;
    this.scribe = new Scribe(random);
    this.between = YEARS.dividedBy(size.events());
    for (int i = 1; i <= size.locations(); i++) schools.add(new SyntheticSchool(i, random));
  }

  List<LocationId> locations() {
    return schools.stream().map(SyntheticSchool::id).toList();
  }

  /** Tells all of it, in order. */
  @Override
  public void tell(Consumer<Row> listener) {
    for (SyntheticSchool school : schools) told(school, school.beginning(), listener);
    while (told < size.events()) {
      SyntheticSchool school = schools.get(random.nextInt(schools.size()));
      told(school, school.somethingHappens(questionIsDue()), listener);
    }
  }

  private boolean questionIsDue() {
    boolean due = (long) questions * size.events() < (long) told * size.questions();
    if (due) questions++;
    return due;
  }

  /** What one request set in motion: the first event led to the others. */
  private void told(SyntheticSchool school, List<Deed> deeds, Consumer<Row> listener) {
    Scribe.Request request = scribe.request(school.id());
    for (Deed deed : deeds) {
      if (told >= size.events()) return;
      listener.accept(request.row(deed, BEGIN.plus(between.multipliedBy(told))));
      told++;
    }
  }
}
