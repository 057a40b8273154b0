package nl.werkplaats.query.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.event.StudyEvent.InstrumentAdopted;
import nl.werkplaats.kernel.event.StudyEvent.InstrumentItem;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.query.http.Joins.Joined;
import nl.werkplaats.query.http.Person;

/** Writes a study for one reader. */
record StudyWriter(SeenStudy seen, Joined joined) {

  StudyAnswer write() {
    StudyView view = seen.view();
    Optional<Instant> consent = seen.ownConsent();
    return new StudyAnswer(
        view.start().id(),
        seen.version(),
        view.stage(),
        seen.allowedMoves(),
        view.start().location(),
        view.start().title(),
        joined.text(view.start().purpose()),
        view.start().community(),
        view.start().openedAt(),
        consent.isPresent(),
        consent,
        seen.asked().map(this::asked),
        seen.maySeeTheResults() ? published() : List.of(),
        seen.maySeeTheWork() ? Optional.of(work()) : Optional.empty());
  }

  private StudyAnswer.Asked asked(StudyView.Wave wave) {
    InstrumentAdopted instrument = seen.view().instrumentOf(wave);
    return new StudyAnswer.Asked(
        wave.opened().wave(),
        instrument.name(),
        instrument.version(),
        instrument.lowest(),
        instrument.highest(),
        instrument.items().stream().map(InstrumentItem::code).toList(),
        wave.opened().closesOn());
  }

  private List<StudyAnswer.Published> published() {
    return seen.view().focusGroups().stream()
        .flatMap(group ->
            group.publishedAt().stream()
                .map(at ->
                    new StudyAnswer.Published(
                        group.id(), group.team(), joined.text(group.summary()), at)))
        .toList();
  }

  private StudyAnswer.Work work() {
    StudyView view = seen.view();
    return new StudyAnswer.Work(
        people(view.start().researchers()),
        view.instruments().stream().map(StudyWriter::write).toList(),
        view.waves().stream().map(this::write).toList(),
        view.focusGroups().stream().map(this::write).toList());
  }

  private static StudyAnswer.Instrument write(InstrumentAdopted instrument) {
    return new StudyAnswer.Instrument(
        instrument.name(),
        instrument.version(),
        instrument.lowest(),
        instrument.highest(),
        instrument.items().stream()
            .map(item -> new StudyAnswer.Item(item.code(), item.dimension()))
            .toList());
  }

  private StudyAnswer.Wave write(StudyView.Wave wave) {
    return new StudyAnswer.Wave(
        wave.opened().wave(),
        wave.opened().instrument(),
        wave.opened().instrumentVersion(),
        wave.opened().population().stream()
            .map(group -> new StudyAnswer.Group(group.group(), people(group.persons())))
            .toList(),
        wave.invited().size(),
        wave.openedAt(),
        wave.opened().closesOn(),
        wave.closed().map(StudyView.Closed::at),
        wave.closed().map(StudyView.Closed::received));
  }

  private StudyAnswer.FocusGroup write(StudyView.FocusGroup group) {
    return new StudyAnswer.FocusGroup(
        group.id(),
        group.team(),
        people(group.attendees()),
        joined.text(group.summary()),
        group.heldAt(),
        group.checkedAt(),
        group.publishedAt());
  }

  private List<Person> people(List<PersonId> people) {
    return people.stream().map(joined::person).toList();
  }
}
