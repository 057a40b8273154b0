package nl.werkplaats.command.question;

import static nl.werkplaats.command.Samples.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Situation;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import org.axonframework.eventhandling.EventMessage;

/** How a question stands: its stage, how many own it, and who shows what of it to whom. */
record QuestionCase(
    String stage,
    Optional<String> remembered,
    List<PersonId> owners,
    Set<PersonId> sharers,
    Set<PersonId> recipients)
    implements Situation {

  static final PersonId OWNER = person("the owner");
  static final PersonId CO_OWNER = person("the co-owner");
  static final PersonId EXPERIMENTER = person("who joins an experiment");
  static final PersonId PARTICIPANT = person("who takes part in a dialogue on it");
  static final PersonId SHARER = person("who shared and left");
  static final PersonId RECIPIENT = person("to whom something is shown");
  static final PersonId NEWCOMER = person("a teacher who may come in");
  static final ItemId ITEM_OF_OWNER = new ItemId(id("item of the owner"));
  static final ItemId ITEM_OF_CO_OWNER = new ItemId(id("item of the co-owner"));
  static final ItemId ITEM_OF_SHARER = new ItemId(id("item of the sharer"));
  static final ShareId SHARE = new ShareId(id("share"));
  static final ExperimentId FIRST = new ExperimentId(id("first experiment"));
  static final ExperimentId SECOND = new ExperimentId(id("second experiment"));

  /** Every stage, parked ones from every live stage, each with no, one and two owners. */
  static List<QuestionCase> all() {
    List<QuestionCase> all = new ArrayList<>();
    for (List<PersonId> owners :
        List.of(List.of(OWNER), List.of(OWNER, CO_OWNER), List.<PersonId>of())) {
      for (Stage stage : Stage.values()) {
        if (stage == Stage.PARKED) {
          Stage.live().stream()
              .sorted()
              .forEach(from -> all.add(in(stage, Optional.of(from.name()), owners)));
        } else {
          all.add(in(stage, Optional.empty(), owners));
        }
      }
    }
    return all;
  }

  /** As somebody just brought it in. */
  static QuestionCase broughtIn(PersonId owner) {
    return new QuestionCase("INTAKE", Optional.empty(), List.of(owner), Set.of(), Set.of());
  }

  private static QuestionCase in(Stage stage, Optional<String> remembered, List<PersonId> owners) {
    boolean shown = stage != Stage.WITHDRAWN;
    return new QuestionCase(
        stage.name(),
        remembered,
        owners,
        shown ? Set.of(SHARER) : Set.of(),
        shown ? Set.of(RECIPIENT) : Set.of());
  }

  /** Who wrote something of their own in the first round, whoever owns the question since. */
  private static final Set<PersonId> AUTHORS = Set.of(OWNER, CO_OWNER, SHARER);

  @Override
  public boolean holds(String rule) {
    return switch (rule) {
      case "needs-owner" -> !owners.isEmpty();
      case "has-owner" -> owners.isEmpty();
      case "co-owners-remain" -> owners.size() == 1;
      case "last-owner" -> owners.size() > 1;
      default -> throw new AssertionError("the page names a rule nobody knows: " + rule);
    };
  }

  @Override
  public Set<String> hats(Asker asker) {
    Set<String> hats = new HashSet<>();
    PersonId person = asker.person();
    boolean teaches =
        !Collections.disjoint(asker.standing().at(HERE), Set.of(Role.TEACHER, Role.INSTRUCTOR));
    if (owners.contains(person) && teaches) hats.add("owner");
    if (AUTHORS.contains(person)) hats.add("author");
    if (sharers.contains(person)) hats.add("who shared");
    if (recipients.contains(person)) hats.add("recipient");
    if (person.equals(EXPERIMENTER)) hats.add("experimenter");
    if (person.equals(PARTICIPANT)) hats.add("participant");
    if (asker.standing().isSystem()) hats.add("reaction");
    return hats;
  }

  @Override
  public boolean isSoAlready(String command) {
    return command.equals("owner-gone") && !owners.contains(OWNER);
  }

  @Override
  public boolean isVariation() {
    return owners.size() != 1;
  }

  @Override
  public QuestionCase after(String command, Asker asker, String next) {
    Set<PersonId> showing = new HashSet<>(sharers);
    List<PersonId> owning = new ArrayList<>(owners);
    switch (command) {
      case "adopt" -> owning.add(asker.person());
      case "add-owner" -> owning.add(NEWCOMER);
      case "leave" -> owning.remove(asker.person());
      case "owner-gone" -> owning.remove(OWNER);
      case "share" -> showing.add(asker.person());
      case "revoke-share" -> showing.remove(asker.person());
      case "withdraw" -> showing.clear();
      default -> {
        // Nothing changes but the stage.
      }
    }
    return new QuestionCase(next, remembered, owning, showing, recipients);
  }

  /** A whole round in which everybody becomes what they are, and then on to the stage. */
  @Override
  public List<EventMessage<Event>> history() {
    List<Event> events = new ArrayList<>(FIRST_ROUND);
    if (owners.contains(CO_OWNER)) events.add(new OwnerAdded(QUESTION, CO_OWNER));
    if (!owners.contains(OWNER)) events.add(new OwnerLeft(QUESTION, OWNER));
    events.addAll(way(Stage.valueOf(stage)));
    return happened(events.toArray(Event[]::new));
  }

  private List<Event> way(Stage to) {
    return switch (to) {
      case INTAKE -> List.of();
      case THEMED -> List.of(new QuestionThemed(QUESTION, THEME));
      case DIALOGUE -> then(Stage.THEMED, new DialogueEntered(QUESTION, DIALOGUE));
      case EXPERIMENT ->
          then(
              Stage.DIALOGUE,
              new ExperimentStarted(
                  QUESTION, SECOND, List.of(), ExperimentForm.ALONE, ref("plan"), none()));
      case REFLECTION -> then(Stage.DIALOGUE, reflection(ITEM_OF_OWNER, OWNER));
      case HARVESTED ->
          then(Stage.REFLECTION, new QuestionHarvested(QUESTION, OWNER, sealed(OWNER, "outcomes")));
      case REDIRECTED -> then(Stage.THEMED, new QuestionRedirected(QUESTION, Activity.values()[0]));
      case PARKED -> {
        Stage from = Stage.valueOf(remembered.orElseThrow());
        yield then(
            from, new QuestionParked(QUESTION, from, ParkReason.WAITING_FOR_TIME, none(), none()));
      }
      case WITHDRAWN -> then(Stage.THEMED, new QuestionWithdrawn(QUESTION));
    };
  }

  private List<Event> then(Stage before, Event event) {
    return Stream.concat(way(before).stream(), Stream.of(event)).toList();
  }

  private static Event reflection(ItemId item, PersonId author) {
    return new ReflectionRecorded(
        QUESTION,
        item,
        author,
        sealed(author, "outcomes"),
        sealed(author, "stimulators"),
        ref("learned"),
        none(),
        none());
  }

  private static final List<Event> FIRST_ROUND =
      List.of(
          new QuestionSubmitted(
              QUESTION, HERE, List.of(OWNER), Channel.TEAM_MEETING, ref("wording"), none(), none()),
          new OwnerAdded(QUESTION, SHARER),
          new OwnerAdded(QUESTION, CO_OWNER),
          new QuestionThemed(QUESTION, THEME),
          new DialogueEntered(QUESTION, DIALOGUE),
          new IntentionRecorded(QUESTION, ITEM_OF_SHARER, SHARER, ref("intention")),
          new IntentionRecorded(QUESTION, ITEM_OF_CO_OWNER, CO_OWNER, ref("another intention")),
          new SharingGranted(QUESTION, SHARE, ITEM_OF_SHARER, RECIPIENT, NEXT_MONTH),
          new ExperimentStarted(
              QUESTION,
              FIRST,
              List.of(EXPERIMENTER),
              ExperimentForm.PAIR,
              ref("first plan"),
              none()),
          new ExperimentEnded(QUESTION, FIRST, none()),
          reflection(ITEM_OF_OWNER, OWNER),
          new OwnerLeft(QUESTION, SHARER),
          new OwnerLeft(QUESTION, CO_OWNER),
          new QuestionRestarted(QUESTION));

  @Override
  public String toString() {
    return stage
        + remembered.map(from -> " from " + from).orElse("")
        + switch (owners.size()) {
          case 0 -> " without owner";
          case 1 -> "";
          default -> " with co-owners";
        };
  }
}
