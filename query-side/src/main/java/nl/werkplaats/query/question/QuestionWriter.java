package nl.werkplaats.query.question;

import static nl.werkplaats.kernel.move.QuestionSight.EXPERIMENTS;
import static nl.werkplaats.kernel.move.QuestionSight.NOTES;
import static nl.werkplaats.kernel.move.QuestionSight.OWN;
import static nl.werkplaats.kernel.move.QuestionSight.OWNERS;
import static nl.werkplaats.kernel.move.QuestionSight.SHARED;
import static nl.werkplaats.kernel.move.QuestionSight.SITUATION;
import static nl.werkplaats.kernel.move.QuestionSight.STAGE;
import static nl.werkplaats.kernel.move.QuestionSight.WORDING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.QuestionSight;
import nl.werkplaats.kernel.people.Opening;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Opened;
import nl.werkplaats.query.http.Openings;
import nl.werkplaats.query.http.Person;

/** Writes a question down as one reader may see it. */
final class QuestionWriter {

  private final SeenQuestion seen;
  private final QuestionView view;
  private final PersonId reader;
  private final LocalDate today;
  private final List<Opening> opened;

  /**
   * @param opened who opened something of the reader on this question, the latest first
   */
  QuestionWriter(SeenQuestion seen, PersonId reader, LocalDate today, List<Opening> opened) {
    this.seen = seen;
    this.view = seen.view();
    this.reader = reader;
    this.today = today;
    this.opened = opened;
  }

  QuestionAnswer write(Joined joined) {
    Journey journey = view.journey();
    return new QuestionAnswer(
        seen.id(),
        when(STAGE, seen.kept()::version),
        when(STAGE, journey::stage),
        seen.allowedMoves(),
        when(STAGE, view.origin()::location),
        when(STAGE, view.origin()::channel),
        when(STAGE, view.origin()::submittedAt),
        when(STAGE, journey::since),
        when(STAGE, journey::theme).flatMap(Function.identity()),
        when(STAGE, journey::dialogues),
        when(STAGE, view.origin()::follows).flatMap(Function.identity()),
        when(STAGE, view::followOns),
        when(STAGE, journey::redirectedTo).flatMap(Function.identity()),
        when(STAGE, journey::parked).flatMap(Function.identity()),
        when(WORDING, () -> joined.text(view.wording().text())).flatMap(Function.identity()),
        when(WORDING, () -> wordings(joined)),
        when(SITUATION, () -> view.origin().situation().flatMap(joined::text))
            .flatMap(Function.identity()),
        when(OWNERS, () -> people(view.owners(), joined)),
        notes(joined),
        when(EXPERIMENTS, () -> experiments().map(e -> trial(e, joined)).toList()),
        when(OWN, () -> ownItems().map(item -> write(item, joined)).toList()),
        view.harvest()
            .filter(harvest -> harvest.author().equals(reader))
            .map(harvest ->
                new QuestionAnswer.Harvest(joined.codes(harvest.outcomes()), harvest.at())),
        when(OWN, () -> shares(joined)),
        when(OWN, () -> Opened.perDay(opened, joined)),
        when(SHARED, () -> shown().map(share -> write(share, joined)).toList()),
        seen.past().map(Past::asOf));
  }

  /** Notes whose own content the answer holds. */
  void note(Openings.Noting openings) {
    String stream = seen.id().toString();
    if (seen.may(WORDING)) openings.opened(seen.owners(), stream, "wording");
    if (seen.may(SITUATION) && view.origin().situation().isPresent()) {
      openings.opened(seen.owners(), stream, "situation");
    }
    if (seen.may(EXPERIMENTS)) {
      experiments()
          .forEach(one -> openings.opened(one.by().stream().toList(), stream, "experiments"));
    }
    if (seen.may(NOTES)) {
      view.notes().forEach(note -> openings.opened(note.by().stream().toList(), stream, "notes"));
    }
    shown().forEach(shown -> openings.opened(List.of(shown.item().author()), stream, "shared"));
  }

  /** Owners read all of them, anyone else those that they take part in. */
  private Stream<Experiment> experiments() {
    boolean owns = seen.hats().contains(Hat.OWNER);
    return view.experiments().stream().filter(one -> owns || one.participants().contains(reader));
  }

  private <T> Optional<T> when(QuestionSight sight, Supplier<T> what) {
    return seen.may(sight) ? Optional.of(what.get()) : Optional.empty();
  }

  private static List<Person> people(List<PersonId> people, Joined joined) {
    return people.stream().map(joined::person).toList();
  }

  private List<QuestionAnswer.Wording> wordings(Joined joined) {
    return view.wordings().stream()
        .map(one ->
            new QuestionAnswer.Wording(one.no(), joined.text(one.text()), one.sharper(), one.at()))
        .toList();
  }

  /** A note's own author sees it always. */
  private Optional<List<QuestionAnswer.Note>> notes(Joined joined) {
    List<QuestionAnswer.Note> notes =
        view.notes().stream()
            .filter(note -> seen.may(NOTES) || note.by().filter(reader::equals).isPresent())
            .map(note ->
                new QuestionAnswer.Note(
                    note.what(),
                    note.reason(),
                    joined.text(note.text()),
                    note.by().map(joined::person),
                    note.at()))
            .toList();
    return seen.may(NOTES) || !notes.isEmpty() ? Optional.of(notes) : Optional.empty();
  }

  private static QuestionAnswer.Trial trial(Experiment e, Joined joined) {
    return new QuestionAnswer.Trial(
        e.id(),
        e.form(),
        people(e.participants(), joined),
        joined.text(e.plan()),
        e.changes().stream()
            .map(one -> new QuestionAnswer.Change(joined.text(one.text()), one.at()))
            .toList(),
        e.observed().flatMap(joined::text),
        e.lookBackOn(),
        e.startedAt(),
        e.endedAt());
  }

  private Stream<Item> ownItems() {
    return view.items().stream().filter(item -> item.author().equals(reader));
  }

  private QuestionAnswer.OwnItem write(Item item, Joined joined) {
    return write(item, Optional.empty(), Optional.empty(), joined);
  }

  private QuestionAnswer.OwnItem write(Shown shown, Joined joined) {
    Person author = joined.person(shown.item().author());
    return write(shown.item(), Optional.of(author), Optional.of(shown.until()), joined);
  }

  private static QuestionAnswer.OwnItem write(
      Item item, Optional<Person> author, Optional<LocalDate> until, Joined joined) {
    return new QuestionAnswer.OwnItem(
        item.id(),
        item.kind(),
        author,
        item.at(),
        until,
        item.outcomes().flatMap(joined::codes),
        item.stimulators().flatMap(joined::codes),
        item.learned().flatMap(joined::text),
        item.differently().flatMap(joined::text),
        item.why().flatMap(joined::text),
        item.intention().flatMap(joined::text),
        item.effect(),
        item.text().flatMap(joined::text));
  }

  private List<QuestionAnswer.Share> shares(Joined joined) {
    return view.shares().stream()
        .filter(share -> share.by().filter(reader::equals).isPresent())
        .map(share ->
            new QuestionAnswer.Share(
                share.id(), share.item(), joined.person(share.recipient()), share.until()))
        .toList();
  }

  /** An item that is shown to the reader today, until the latest of its dates. */
  private record Shown(Item item, LocalDate until) {}

  private Stream<Shown> shown() {
    return view.items().stream()
        .flatMap(item ->
            // What was shown then may have been taken back since.
            seen.today().shares().stream()
                .filter(share -> share.item().equals(item.id()))
                .filter(share -> share.recipient().equals(reader))
                .filter(share -> share.isOpenOn(today))
                .map(QuestionView.Share::until)
                .max(LocalDate::compareTo)
                .map(until -> new Shown(item, until))
                .stream());
  }
}
