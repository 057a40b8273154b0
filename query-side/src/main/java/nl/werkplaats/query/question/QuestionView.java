package nl.werkplaats.query.question;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static nl.werkplaats.query.projection.Lists.changed;
import static nl.werkplaats.query.projection.Lists.with;
import static nl.werkplaats.query.projection.Lists.withOnce;
import static nl.werkplaats.query.projection.Lists.without;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionHarvested;
import nl.werkplaats.kernel.event.QuestionEvent.SharingGranted;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.move.QuestionFacts;

/** What is so of one learning question; {@link QuestionFold} says how it came to be so. */
public record QuestionView(
    Origin origin,
    Journey journey,
    List<PersonId> owners,
    List<Wording> wordings,
    List<Experiment> experiments,
    List<Item> items,
    Optional<Harvest> harvest,
    List<Note> notes,
    List<Share> shares,
    List<QuestionId> followOns) {

  /** What stood from the beginning. */
  public record Origin(
      QuestionId id,
      LocationId location,
      Channel channel,
      Optional<TextId> situation,
      Optional<QuestionId> follows,
      Instant submittedAt) {}

  /**
   * One wording of the question; the first has number 1 or what its event says.
   *
   * @param sharper whether who wrote it says that it became sharper
   */
  public record Wording(int no, TextId text, boolean sharper, Instant at, Optional<PersonId> by) {}

  /** What the question brought, as the owner who closed it says. */
  public record Harvest(PersonId author, SealedAnswer outcomes, Instant at) {}

  /** A note given with a reason; {@code what} is the name of the move it explains. */
  public record Note(String what, String reason, TextId text, Optional<PersonId> by, Instant at) {}

  /** One item shown to one person, up to and including a date. */
  public record Share(
      ShareId id, ItemId item, Optional<PersonId> by, PersonId recipient, LocalDate until) {

    boolean isOpenOn(LocalDate today) {
      return !until.isBefore(today);
    }
  }

  /** The wording that counts now. */
  public Wording wording() {
    return wordings.getLast();
  }

  /** The experiment that goes on, if one does. */
  public Optional<Experiment> running() {
    return experiments.stream().filter(Experiment::runs).reduce((first, last) -> last);
  }

  /** What the kernel's tables and policy judge by. */
  public QuestionFacts facts(LocalDate today) {
    return new QuestionFacts(
        origin.location(),
        journey.stage(),
        owners,
        items.stream().map(Item::author).collect(toUnmodifiableSet()),
        shares.stream().flatMap(share -> share.by().stream()).collect(toUnmodifiableSet()),
        shares.stream()
            .filter(share -> share.isOpenOn(today))
            .map(Share::recipient)
            .collect(toUnmodifiableSet()),
        experimenters().collect(toUnmodifiableSet()));
  }

  Stream<PersonId> experimenters() {
    return experiments.stream().flatMap(one -> one.participants().stream()).distinct();
  }

  QuestionView journey(Journey next) {
    return new QuestionView(
        origin, next, owners, wordings, experiments, items, harvest, notes, shares, followOns);
  }

  QuestionView moved(Stage stage, Provenance by) {
    return journey(journey.to(stage, by.happenedAt()));
  }

  QuestionView owned(PersonId owner) {
    return owners(withOnce(owners, owner));
  }

  QuestionView leftBy(PersonId owner) {
    return owners(without(owners, owner::equals));
  }

  private QuestionView owners(List<PersonId> next) {
    return new QuestionView(
        origin, journey, next, wordings, experiments, items, harvest, notes, shares, followOns);
  }

  QuestionView worded(Wording wording) {
    return new QuestionView(
        origin,
        journey,
        owners,
        with(wordings, wording),
        experiments,
        items,
        harvest,
        notes,
        shares,
        followOns);
  }

  QuestionView tried(Experiment experiment) {
    return experiments(
        with(without(experiments, one -> one.id().equals(experiment.id())), experiment));
  }

  QuestionView changedExperiment(ExperimentId id, UnaryOperator<Experiment> change) {
    return experiments(changed(experiments, one -> one.id().equals(id), change));
  }

  private QuestionView experiments(List<Experiment> next) {
    return new QuestionView(
        origin, journey, owners, wordings, next, items, harvest, notes, shares, followOns);
  }

  QuestionView wrote(Item item) {
    return new QuestionView(
        origin,
        journey,
        owners,
        wordings,
        experiments,
        with(items, item),
        harvest,
        notes,
        shares,
        followOns);
  }

  QuestionView harvested(QuestionHarvested e, Provenance by) {
    var harvested = new Harvest(e.author(), e.outcomes(), by.happenedAt());
    return new QuestionView(
        origin,
        journey,
        owners,
        wordings,
        experiments,
        items,
        Optional.of(harvested),
        notes,
        shares,
        followOns);
  }

  QuestionView noted(Note note) {
    return new QuestionView(
        origin,
        journey,
        owners,
        wordings,
        experiments,
        items,
        harvest,
        with(notes, note),
        shares,
        followOns);
  }

  QuestionView shared(SharingGranted e) {
    Optional<PersonId> author =
        items.stream().filter(i -> i.id().equals(e.item())).map(Item::author).findFirst();
    return shares(with(shares, new Share(e.share(), e.item(), author, e.recipient(), e.until())));
  }

  QuestionView unshared(ShareId share) {
    return shares(without(shares, one -> one.id().equals(share)));
  }

  QuestionView unshared() {
    return shares(List.of());
  }

  private QuestionView shares(List<Share> next) {
    return new QuestionView(
        origin, journey, owners, wordings, experiments, items, harvest, notes, next, followOns);
  }

  QuestionView raised(QuestionId next) {
    return new QuestionView(
        origin,
        journey,
        owners,
        wordings,
        experiments,
        items,
        harvest,
        notes,
        shares,
        with(followOns, next));
  }
}
