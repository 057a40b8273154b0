package nl.werkplaats.command.study;

import static nl.werkplaats.command.Samples.HERE;
import static nl.werkplaats.command.Samples.NEXT_MONTH;
import static nl.werkplaats.command.Samples.happened;
import static nl.werkplaats.command.Samples.id;
import static nl.werkplaats.command.Samples.none;
import static nl.werkplaats.command.Samples.person;
import static nl.werkplaats.command.Samples.ref;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.werkplaats.command.machine.Asker;
import nl.werkplaats.command.machine.Situation;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import org.axonframework.eventhandling.EventMessage;

/** How a study stands: whether it asks something, and who of those who ask has consented. */
record StudyCase(String stage, Set<PersonId> researchers, Set<PersonId> consenting)
    implements Situation {

  static final PersonId RESEARCHER = person("a researcher of the study");
  static final PersonId GONE = person("a researcher of the study who left");
  static final PersonId TEACHES = person("a researcher of the study who only teaches now");
  static final PersonId INVITED = person("somebody who is asked");
  static final PersonId INVITED_GONE = person("somebody who was asked and left");
  static final ItemId TO_CHECK = new ItemId(id("a focus group to check"));
  static final ItemId TO_PUBLISH = new ItemId(id("a focus group to publish"));

  static List<StudyCase> all(Set<PersonId> everybody) {
    List<StudyCase> all = new ArrayList<>();
    for (StudyStage stage : StudyStage.values()) {
      for (Set<PersonId> consenting : List.of(Set.<PersonId>of(), everybody)) {
        all.add(new StudyCase(stage.name(), Set.of(RESEARCHER, TEACHES, GONE), consenting));
      }
    }
    return all;
  }

  @Override
  public boolean isVariation() {
    return !consenting.isEmpty();
  }

  @Override
  public boolean holds(String rule) {
    return switch (rule) {
      case "consents-already" -> consenting.isEmpty();
      case "no-consent" -> !consenting.isEmpty();
      default -> throw new AssertionError("the page names a rule nobody knows: " + rule);
    };
  }

  @Override
  public Set<String> hats(Asker asker) {
    Set<String> hats = new HashSet<>();
    PersonId who = asker.standing().person();
    if (asker.standing().isSystem()) hats.add("reaction");
    if (consenting.contains(who)) hats.add("consenter");
    if (asker.standing().isColleagueAt(HERE)) {
      hats.add("colleague");
      if (researchers.contains(who) && !who.equals(TEACHES)) hats.add("study researcher");
      if (who.equals(INVITED) && stage.equals("ASKING")) hats.add("invitee");
    }
    return hats;
  }

  @Override
  public StudyCase after(String command, Asker asker, String next) {
    Set<PersonId> then =
        switch (command) {
          case "give-consent" -> Set.of(asker.standing().person());
          case "withdraw-consent" -> Set.of();
          default -> consenting;
        };
    return new StudyCase(next, researchers, then);
  }

  @Override
  public long versionFor(Asker asker) {
    boolean own = consenting.contains(asker.standing().person());
    return history().size() - consenting.size() + (own ? 1 : 0);
  }

  @Override
  public List<EventMessage<Event>> history() {
    List<Event> events = new ArrayList<>();
    events.add(
        new StudyOpened(
            Studies.STUDY,
            HERE,
            "a study",
            ref("purpose"),
            researchers.stream().sorted(StudyCase::byId).toList(),
            none()));
    events.add(Studies.adopted(1));
    for (ItemId group : List.of(TO_CHECK, TO_PUBLISH)) {
      events.add(
          new FocusGroupHeld(Studies.STUDY, group, none(), List.of(INVITED), ref("summary")));
    }
    events.add(new MemberCheckCompleted(Studies.STUDY, TO_PUBLISH, none()));
    consenting.stream()
        .sorted(StudyCase::byId)
        .forEach(person -> events.add(new ConsentGiven(Studies.STUDY, person)));
    if (stage.equals("ASKING")) {
      events.add(
          new SurveyWaveOpened(
              Studies.STUDY, 1, Studies.NAME, 1, List.of(population()), NEXT_MONTH));
    }
    return happened(events.toArray(Event[]::new));
  }

  static Invited population() {
    List<PersonId> persons = new ArrayList<>(List.of(INVITED, INVITED_GONE));
    IntStream.range(0, 4).forEach(i -> persons.add(person("also asked " + i)));
    return new Invited("everybody", persons);
  }

  private static int byId(PersonId one, PersonId other) {
    return one.toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return stage + (consenting.isEmpty() ? "" : " with everybody's consent");
  }
}
