package nl.werkplaats.command.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.command.Decider;
import nl.werkplaats.command.Decision;
import nl.werkplaats.command.Elsewhere;
import nl.werkplaats.command.Given;
import nl.werkplaats.command.question.QuestionCommand.SubmitQuestion;
import nl.werkplaats.command.question.QuestionReaction.SubmitFollowOn;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refusal.NotYours;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.ThemeMoves;

/** Decides whether a question comes in, by which way and for whom. */
final class QuestionIntake extends Decider<QuestionEvent> {

  private final QuestionId id;

  QuestionIntake(QuestionId id, Given given, Elsewhere elsewhere) {
    super(given, elsewhere);
    this.id = id;
  }

  Decision<QuestionEvent> submit(SubmitQuestion c, boolean exists) {
    mustBeNew(exists);
    if (!given.asker().belongsTo(c.location())) {
      throw Refused.unknown();
    }
    Hat hat = hat(given.asker().hatsAt(c.location()));
    // An appraisal is no safe place to doubt, and only a question itself raises a follow-on.
    rule(
        c.channel() != Channel.APPRAISAL_CAREER_TALK && c.channel() != Channel.FOLLOW_ON,
        "channel-refused",
        Map.of("channel", c.channel().name()));
    List<PersonId> owners = owners(c, hat);
    return decide(
        hat,
        Optional.empty(),
        List.of(
            new QuestionSubmitted(
                id,
                c.location(),
                owners,
                c.channel(),
                ref(c.wording()),
                ref(c.situation()),
                Optional.empty())));
  }

  Decision<QuestionEvent> followOn(SubmitFollowOn r, boolean exists) {
    mustBeNew(exists);
    // Who has left the location by now cannot own a question there; it waits to be adopted.
    boolean teaches = elsewhere.rolesAt(r.owner(), r.location()).stream().anyMatch(Role::teaches);
    return decide(
        Hat.SYSTEM,
        Optional.empty(),
        List.of(
            new QuestionSubmitted(
                id,
                r.location(),
                teaches ? List.of(r.owner()) : List.of(),
                Channel.FOLLOW_ON,
                r.wording(),
                r.situation(),
                Optional.of(r.follows()))));
  }

  private static void mustBeNew(boolean exists) {
    rule(!exists, "already-there");
  }

  private static Hat hat(Set<Hat> hats) {
    if (hats.contains(Hat.TEACHER)) {
      return Hat.TEACHER;
    }
    return hats.stream()
        .filter(ThemeMoves.GATHERERS::contains)
        .findFirst()
        .orElseThrow(() -> new Refused(new NotYours()));
  }

  /**
   * A teacher asks for oneself, perhaps with others; who gathers asks for others, or for nobody.
   */
  private List<PersonId> owners(SubmitQuestion c, Hat hat) {
    List<PersonId> named = c.owners().orElse(List.of()).stream().distinct().toList();
    boolean gathers =
        given.asker().hatsAt(c.location()).stream().anyMatch(ThemeMoves.GATHERERS::contains);
    if (named.isEmpty() && hat == Hat.TEACHER) {
      return List.of(asker());
    }
    rule(
        !named.isEmpty() || c.channel() == Channel.FIELD_REPRESENTATIVE,
        "needs-owner",
        Map.of("channel", c.channel().name()));
    named.forEach(person -> mustTeach(person, c.location()));
    rule(gathers || named.contains(asker()), "not-among-owners");
    return named;
  }
}
