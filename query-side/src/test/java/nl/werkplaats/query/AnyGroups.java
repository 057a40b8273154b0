package nl.werkplaats.query;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.code.Condition;
import nl.werkplaats.kernel.code.ConditionEffect;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.code.PlanPhase;
import nl.werkplaats.kernel.event.CommunityEvent.*;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent.*;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;
import nl.werkplaats.kernel.id.ThemeId;

/** Random events of a community and of a request for facilitation; all of it is synthetic. */
final class AnyGroups {

  private final Random random;
  private final CommunityId community;
  private final FacilitationId facilitation;

  AnyGroups(Random random) {
    this.random = random;
    community = new CommunityId(uuid());
    facilitation = new FacilitationId(uuid());
  }

  List<Event> beginnings(LocationId location, ThemeId theme) {
    return List.of(
        new CommunityFormed(
            community,
            location,
            code(CommunityKind.class),
            "Groep",
            text(),
            List.of(person(), person()),
            List.of(person())),
        new FacilitationRequested(
            facilitation, location, maybe(theme), 40, random.nextBoolean(), 500));
  }

  List<Event> oneOfEach(PersonId somebody) {
    return List.of(
        new MemberJoined(community, somebody),
        new MemberLeft(community, somebody),
        new CommunityBelowMinimum(community, random.nextInt(6)),
        new CommunityMet(community, List.of(somebody)),
        new ImprovementPlanUpdated(community, code(PlanPhase.class), text()),
        new ConditionTagged(community, code(Condition.class), code(ConditionEffect.class)),
        new FacilitationDecided(
            facilitation, random.nextInt(40), false, 0, code(DeciderBody.class), maybe(text())));
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private PersonId person() {
    return new PersonId(uuid());
  }

  private TextRef text() {
    return new TextRef(new TextId(uuid()), "0".repeat(64));
  }

  private <E extends Enum<E>> E code(Class<E> codes) {
    return codes.getEnumConstants()[random.nextInt(codes.getEnumConstants().length)];
  }

  private <T> Optional<T> maybe(T one) {
    return random.nextBoolean() ? Optional.of(one) : Optional.empty();
  }
}
