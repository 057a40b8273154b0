package nl.werkplaats.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.LocationEvent.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.TextId;
import org.junit.jupiter.api.Test;

/** What looks for lost reactions finds the one that was lost, and no other. */
class LeaversTest {

  private static final LocationId SCHOOL = new LocationId(UUID.randomUUID());
  private static final PersonId OWNER = new PersonId(UUID.randomUUID());
  private static final QuestionId QUESTION = new QuestionId(UUID.randomUUID());

  private static final Event GRANTED =
      new RoleGranted(SCHOOL, OWNER, Role.TEACHER, Optional.empty());
  private static final Event ALSO_GRANTED =
      new RoleGranted(SCHOOL, OWNER, Role.INSTRUCTOR, Optional.empty());
  private static final Event ENDED = new RoleEnded(SCHOOL, OWNER, Role.TEACHER);
  private static final Event LEFT = new OwnerLeft(QUESTION, OWNER);
  private static final Event SUBMITTED =
      new QuestionSubmitted(
          QUESTION,
          SCHOOL,
          List.of(OWNER),
          Channel.TEAM_MEETING,
          new TextRef(new TextId(UUID.randomUUID()), "0"),
          Optional.empty(),
          Optional.empty());

  @Test
  void whoStaysAnOwnerAfterTheLastRoleIsFound() {
    assertThat(whoStayed(GRANTED, SUBMITTED, ENDED))
        .singleElement()
        .asString()
        .contains(QUESTION.toString());
  }

  @Test
  void whoLeftOrWorksThereStillIsNot() {
    assertThat(whoStayed(GRANTED, SUBMITTED, ENDED, LEFT)).isEmpty();
    assertThat(whoStayed(GRANTED, ALSO_GRANTED, SUBMITTED, ENDED)).isEmpty();
    assertThat(whoStayed(GRANTED, SUBMITTED, ENDED, GRANTED)).isEmpty();
  }

  @Test
  void whoOwnsWhatIsOverIsNot() {
    assertThat(whoStayed(GRANTED, SUBMITTED, ENDED, new QuestionWithdrawn(QUESTION))).isEmpty();
  }

  private static List<String> whoStayed(Event... events) {
    List<Recorded> log = new ArrayList<>();
    Provenance by =
        Provenance.of(
            Optional.of(OWNER),
            "TEACHER",
            SCHOOL,
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH,
            UUID.randomUUID(),
            Optional.empty(),
            "1");
    for (Event each : events) {
      int at = log.size() + 1;
      log.add(new Recorded(at, String.valueOf(at), each.stream(), "any", at, each, by));
    }
    return Leavers.whoStayed(log);
  }
}
