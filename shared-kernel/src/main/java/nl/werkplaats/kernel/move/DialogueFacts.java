package nl.werkplaats.kernel.move;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/**
 * What the table of moves and the policy must know of one dialogue.
 *
 * @param invited everyone invited, with the answer given; silence is no answer
 * @param expertUntil the last day on which an external expert has access; absent for an internal
 *     one
 * @param summary how the summary stands, if there is one
 * @param authors who took something from it
 * @param shownTo to whom somebody shows what they took, each with the last day
 */
public record DialogueFacts(
    LocationId location,
    DialogueStage stage,
    Optional<PersonId> lead,
    Set<PersonId> coFacilitators,
    Optional<PersonId> expert,
    boolean expertExternal,
    Optional<LocalDate> expertUntil,
    Map<PersonId, Optional<InvitationAnswer>> invited,
    Set<PersonId> attendees,
    boolean groundRulesConfirmed,
    Optional<Summary> summary,
    Set<PersonId> authors,
    Map<PersonId, LocalDate> shownTo)
    implements MoveTable.Facts<DialogueStage> {

  /**
   * How the summary stands.
   *
   * @param objected whether somebody objects to its latest text
   * @param agreedByAll whether everyone present agreed to its latest text
   * @param waitedLongEnough whether those present had the days to answer that the policy gives them
   */
  public record Summary(
      boolean released, boolean objected, boolean agreedByAll, boolean waitedLongEnough) {

    /** How many days those present have to answer before silence no longer holds a summary back. */
    public static final int DAYS_TO_ANSWER = 7;

    /**
     * Weighs the answers to the latest text.
     *
     * @param writtenAt when the latest text was written
     * @param asked everyone present but the one who wrote it
     */
    public static Summary weigh(
        boolean released,
        Instant writtenAt,
        Set<PersonId> asked,
        Map<PersonId, Boolean> answers,
        Instant at) {
      return new Summary(
          released,
          answers.containsValue(false),
          asked.stream().allMatch(person -> answers.getOrDefault(person, false)),
          !at.isBefore(writtenAt.plus(Duration.ofDays(DAYS_TO_ANSWER))));
    }

    boolean mayBeReleased() {
      return !objected && (agreedByAll || waitedLongEnough);
    }
  }

  /** The hats somebody wears before this dialogue on the given day. */
  public Set<Hat> hats(Standing asker, LocalDate today) {
    Set<Hat> hats = asker.hatsAt(location);
    PersonId person = asker.person();
    // What somebody took from it stays theirs, and who is shown it may work anywhere.
    if (authors.contains(person)) {
      hats.add(Hat.AUTHOR);
    }
    if (shownTo.containsKey(person) && !shownTo.get(person).isBefore(today)) {
      hats.add(Hat.RECIPIENT);
    }
    boolean external = expertExternal && !expertUntil.orElse(LocalDate.MIN).isBefore(today);
    if (isExpert(person) && (external || asker.belongsTo(location))) {
      hats.add(Hat.EXPERT);
      if (attendees.contains(person)) {
        hats.add(Hat.ATTENDEE);
      }
    }
    if (!asker.belongsTo(location)) {
      return hats;
    }
    if (lead.filter(person::equals).isPresent()) {
      hats.add(Hat.LEAD_FACILITATOR);
    }
    if (coFacilitators.contains(person)) {
      hats.add(Hat.FACILITATOR);
    }
    if (invited.containsKey(person)) {
      hats.add(Hat.INVITEE);
      if (invited.get(person).filter(InvitationAnswer.DECLINED::equals).isEmpty()) {
        hats.add(Hat.PARTICIPANT);
      }
    }
    if (attendees.contains(person)) {
      hats.add(Hat.ATTENDEE);
    }
    return hats;
  }

  private boolean isExpert(PersonId person) {
    return expert.filter(person::equals).isPresent();
  }
}
