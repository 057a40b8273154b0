package nl.werkplaats.query.export;

import static nl.werkplaats.query.export.Asked.AUTUMN;
import static nl.werkplaats.query.export.Asked.people;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityMet;
import nl.werkplaats.kernel.event.CommunityEvent.MemberJoined;
import nl.werkplaats.kernel.event.CommunityEvent.MemberLeft;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.release.Contribution;
import nl.werkplaats.query.export.Told.Variant;
import org.junit.jupiter.api.Test;

class JourneysTest {

  private static final String DIRECT = "SUBMITTED>REDIRECTED";
  private static final String THEMED = "SUBMITTED>THEMED>REDIRECTED";

  private final Asked school = new Asked(AUTUMN);

  @Test
  void a_question_goes_by_its_open_steps_with_what_repeats_at_once_told_once() {
    PersonId owner = PersonId.fresh();
    QuestionId question = school.submitted(owner);
    school.harvested(question, owner);

    assertThat(counts(Kind.QUESTION))
        .containsOnlyKeys(
            "SUBMITTED>THEMED>DIALOGUE_ENTERED>EXPERIMENT_STARTED>EXPERIMENT_ENDED"
                + ">DIALOGUE_ENTERED>EXPERIMENT_STARTED>EXPERIMENT_ENDED>REFLECTED>HARVESTED");
  }

  @Test
  void what_is_somebodys_own_business_is_no_step() {
    PersonId owner = PersonId.fresh();
    PersonId other = PersonId.fresh();
    QuestionId question = school.submitted(owner);
    school.happens(
        new QuestionReformulated(question, 2, Asked.text(), true),
        new OwnerAdded(question, other),
        new OwnerLeft(question, other),
        new QuestionParked(
            question, Stage.INTAKE, ParkReason.OTHER, Optional.empty(), Optional.empty()),
        new QuestionResumed(question, Stage.INTAKE),
        new SharingRevoked(question, ShareId.fresh()));
    school.redirected(question);

    assertThat(counts(Kind.QUESTION)).isEqualTo(Map.of(DIRECT, 1L));
    assertThat(school.journeys.contributions(Kind.QUESTION))
        .singleElement()
        .extracting(Contribution::persons)
        .isEqualTo(java.util.Set.of(owner, other));
  }

  @Test
  void a_question_counts_in_the_half_year_in_which_it_ended_and_in_no_other() {
    school.on("2025-03-01");
    List<QuestionId> early = school.submitted(3);
    school.redirected(early.get(0));
    school.on("2025-09-01").redirected(early.get(1));
    school.on("2026-02-01").redirected(early.get(2));

    assertThat(counts(Kind.QUESTION)).isEqualTo(Map.of(DIRECT, 1L));
  }

  @Test
  void what_was_withdrawn_what_goes_on_and_what_is_nobodys_counts_nowhere() {
    school.happens(new QuestionWithdrawn(school.submitted(PersonId.fresh())));
    school.themed(school.submitted(PersonId.fresh()));
    school.redirected(school.submitted());

    assertThat(school.journeys.contributions(Kind.QUESTION)).isEmpty();
  }

  @Test
  void enough_people_are_told_by_their_way_and_the_others_only_by_their_number() {
    school.submitted(10).forEach(school::redirected);
    for (QuestionId question : school.submitted(11)) {
      school.themed(question);
      school.redirected(question);
    }
    for (QuestionId question : school.submitted(9)) {
      school.themed(question);
      school.happens(new QuestionReleased(question, ThemeId.fresh()));
      school.redirected(question);
    }
    for (QuestionId question : school.submitted(1)) {
      school.themed(question);
      school.happens(new QuestionReleased(question, ThemeId.fresh()));
      school.themed(question);
      school.redirected(question);
    }

    assertThat(told(Kind.QUESTION))
        .contains(
            new Told(
                List.of(
                    new Variant(Journeys.steps(DIRECT), 10),
                    new Variant(Journeys.steps(THEMED), 11)),
                10));
  }

  @Test
  void nothing_is_told_of_nine_and_nothing_when_a_stricter_policy_wants_more() {
    school.submitted(9).forEach(school::redirected);
    assertThat(told(Kind.QUESTION)).isEmpty();
    school.submitted(1).forEach(school::redirected);
    assertThat(told(Kind.QUESTION)).isPresent();
    school.happens(new PolicyAdopted(school.location, "2", 8, 12, 40, "synthetic"));
    assertThat(told(Kind.QUESTION)).isEmpty();
  }

  @Test
  void a_community_is_what_it_did_in_the_half_year_and_of_those_who_stayed() {
    List<PersonId> members = people(8);
    CommunityId community = school.on("2025-03-01").formed(members, PersonId.fresh());
    school.on("2025-10-01").happens(met(community, members), met(community, members));
    assertThat(counts(Kind.COMMUNITY)).isEqualTo(Map.of("MET", 1L));
    assertThat(told(Kind.COMMUNITY)).isEmpty();

    school.on("2026-02-02").happens(new MemberJoined(community, PersonId.fresh()));
    assertThat(persons(Kind.COMMUNITY)).isEqualTo(9);
    school.on("2025-11-01").happens(new MemberJoined(community, PersonId.fresh()));
    school.on("2026-02-02").happens(new MemberLeft(community, members.getFirst()));
    assertThat(persons(Kind.COMMUNITY)).isEqualTo(9);
  }

  private static CommunityMet met(CommunityId community, List<PersonId> attendees) {
    return new CommunityMet(community, attendees);
  }

  private Optional<Told> told(Kind kind) {
    return Told.of(school.journeys.release(kind));
  }

  private long persons(Kind kind) {
    return school.journeys.contributions(kind).stream()
        .flatMap(one -> one.persons().stream())
        .distinct()
        .count();
  }

  private Map<String, Long> counts(Kind kind) {
    return school.journeys.contributions(kind).stream()
        .collect(Collectors.groupingBy(one -> one.cell().leaf(), Collectors.counting()));
  }
}
