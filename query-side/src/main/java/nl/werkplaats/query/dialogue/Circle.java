package nl.werkplaats.query.dialogue;

import static nl.werkplaats.query.projection.Lists.changed;
import static nl.werkplaats.query.projection.Lists.with;
import static nl.werkplaats.query.projection.Lists.without;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.FacilitatorKind;
import nl.werkplaats.kernel.code.InvitationAnswer;
import nl.werkplaats.kernel.id.PersonId;

/** Who has to do with the dialogue. */
public record Circle(
    Optional<PersonId> lead,
    Optional<PersonId> co,
    Optional<Expert> expert,
    List<Invitation> invitations,
    List<PersonId> attendees) {

  /** Who joins as expert; an external one until a date. */
  public record Expert(
      PersonId person, ExpertKind kind, ExpertOrigin origin, Optional<LocalDate> accessUntil) {}

  /** An invitation, with the answer when there is one. */
  public record Invitation(PersonId person, Instant since, Optional<InvitationAnswer> answer) {}

  static Circle nobody() {
    return new Circle(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  /** Everyone in it, in whatever hat. */
  public Set<PersonId> everyone() {
    Set<PersonId> all = new HashSet<>(attendees);
    lead.ifPresent(all::add);
    co.ifPresent(all::add);
    expert.ifPresent(one -> all.add(one.person()));
    invitations.forEach(one -> all.add(one.person()));
    return all;
  }

  /** Everyone who was present but the one who leads, and so writes the summary. */
  public Set<PersonId> asked() {
    Set<PersonId> asked = new HashSet<>(attendees);
    lead.ifPresent(asked::remove);
    return asked;
  }

  /** A new one replaces the one before, and nobody is both. */
  Circle ledBy(PersonId person, FacilitatorKind kind) {
    Optional<PersonId> one = Optional.of(person);
    return switch (kind) {
      case LEAD -> facilitators(one, co.filter(other -> !other.equals(person)));
      case CO -> facilitators(lead.filter(other -> !other.equals(person)), one);
    };
  }

  private Circle facilitators(Optional<PersonId> nextLead, Optional<PersonId> nextCo) {
    return new Circle(nextLead, nextCo, expert, invitations, attendees);
  }

  Circle expert(Expert one) {
    return new Circle(lead, co, Optional.of(one), invitations, attendees);
  }

  /** An invitation that is repeated counts as not yet answered. */
  Circle invited(PersonId person, Instant at) {
    List<Invitation> others = without(invitations, one -> one.person().equals(person));
    return invitations(with(others, new Invitation(person, at, Optional.empty())));
  }

  Circle answered(PersonId person, InvitationAnswer answer) {
    return invitations(
        changed(
            invitations,
            one -> one.person().equals(person),
            one -> new Invitation(person, one.since(), Optional.of(answer))));
  }

  Circle attended(List<PersonId> present) {
    return new Circle(lead, co, expert, invitations, present);
  }

  private Circle invitations(List<Invitation> next) {
    return new Circle(lead, co, expert, next, attendees);
  }
}
