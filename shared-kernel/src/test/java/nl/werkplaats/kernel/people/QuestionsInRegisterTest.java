package nl.werkplaats.kernel.people;

import static nl.werkplaats.kernel.people.TestRegister.TODAY;
import static nl.werkplaats.kernel.people.TestRegister.sealed;
import static nl.werkplaats.kernel.people.TestRegister.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.RetireReason;
import nl.werkplaats.kernel.code.ReturnReason;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.DialogueEntered;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentEnded;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentStarted;
import nl.werkplaats.kernel.event.QuestionEvent.OwnerAdded;
import nl.werkplaats.kernel.event.QuestionEvent.OwnerLeft;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionAdopted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionBroughtToDialogue;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionHarvested;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionMoved;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionParked;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionRedirected;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReformulated;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReleased;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionRestarted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionResumed;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionReturned;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionWithdrawn;
import nl.werkplaats.kernel.event.QuestionEvent.ReflectionRecorded;
import nl.werkplaats.kernel.event.QuestionEvent.SharingGranted;
import nl.werkplaats.kernel.event.QuestionEvent.SharingRevoked;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeActivated;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeEmbedded;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRested;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeRetired;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class QuestionsInRegisterTest {

  private final TestRegister test;
  private final QuestionId question = QuestionId.fresh();
  private final ThemeId theme = ThemeId.fresh();
  private final PersonId owner = PersonId.fresh();
  private final PersonId colleague = PersonId.fresh();

  QuestionsInRegisterTest(EventDatabase kind) {
    test = new TestRegister(kind);
  }

  @Test
  void aQuestionIsFollowedFromIntakeToHarvest() {
    ExperimentId experiment = ExperimentId.fresh();
    test.happens(submitted(question, owner));
    is(Stage.INTAKE, Optional.empty());
    after(new QuestionReformulated(question, 2, text(), true), Stage.INTAKE, Optional.empty());
    after(new QuestionThemed(question, theme), Stage.THEMED, Optional.of(theme));
    after(new DialogueEntered(question, DialogueId.fresh()), Stage.DIALOGUE, Optional.of(theme));
    after(started(question, experiment), Stage.EXPERIMENT, Optional.of(theme));
    after(
        new ExperimentEnded(question, experiment, Optional.of(text())),
        Stage.DIALOGUE,
        Optional.of(theme));
    after(reflected(), Stage.REFLECTION, Optional.of(theme));
    after(
        new QuestionHarvested(question, owner, sealed(owner, "outcomes")),
        Stage.HARVESTED,
        Optional.of(theme));
  }

  @Test
  void aQuestionIsFollowedThroughItsLoops() {
    ThemeId other = ThemeId.fresh();
    test.happens(submitted(question, owner), new QuestionThemed(question, theme));
    after(new QuestionMoved(question, theme, other), Stage.THEMED, Optional.of(other));
    after(new QuestionReleased(question, other), Stage.INTAKE, Optional.empty());
    test.happens(
        new QuestionThemed(question, theme), new DialogueEntered(question, DialogueId.fresh()));
    after(
        new QuestionReturned(
            question,
            Stage.DIALOGUE,
            Stage.THEMED,
            ReturnReason.NEEDS_SHARPENING,
            Optional.empty()),
        Stage.THEMED,
        Optional.of(theme));
    after(
        new QuestionParked(
            question,
            Stage.THEMED,
            ParkReason.WAITING_FOR_TIME,
            Optional.empty(),
            Optional.empty()),
        Stage.PARKED,
        Optional.of(theme));
    after(new QuestionResumed(question, Stage.THEMED), Stage.THEMED, Optional.of(theme));
    after(reflected(), Stage.REFLECTION, Optional.of(theme));
    after(new QuestionBroughtToDialogue(question), Stage.DIALOGUE, Optional.of(theme));
    after(reflected(), Stage.REFLECTION, Optional.of(theme));
    after(new QuestionRestarted(question), Stage.INTAKE, Optional.empty());
    after(
        new QuestionRedirected(question, Activity.values()[0]), Stage.REDIRECTED, Optional.empty());
  }

  @Test
  void ownersComeAndGo() {
    QuestionId fromTheField = QuestionId.fresh();
    test.happens(
        submitted(question, owner, colleague),
        submitted(fromTheField),
        new OwnerLeft(question, colleague));
    assertThat(owners(question)).containsExactly(owner);
    assertThat(owners(fromTheField)).isEmpty();
    test.happens(new OwnerAdded(question, colleague), new QuestionAdopted(fromTheField, colleague));
    assertThat(owners(question)).containsExactlyInAnyOrder(owner, colleague);
    assertThat(test.today().questionsOwnedBy(colleague, test.location))
        .extracting(QuestionFact::question)
        .containsExactlyInAnyOrder(question, fromTheField);
    assertThat(test.today().questionsOwnedBy(colleague, LocationId.fresh())).isEmpty();
  }

  @Test
  void questionsAreFoundByThemeAndById() {
    QuestionId other = QuestionId.fresh();
    test.happens(
        submitted(question, owner, colleague),
        submitted(other, owner),
        new QuestionThemed(question, theme));
    assertThat(test.today().questionsOfTheme(theme))
        .containsExactly(
            new QuestionFact(
                question,
                test.location,
                Stage.THEMED,
                Optional.of(theme),
                Set.of(owner, colleague)));
    assertThat(test.today().questions(Set.of(question, other, QuestionId.fresh()))).hasSize(2);
    assertThat(test.today().questions(Set.of())).isEmpty();
    assertThat(test.today().question(QuestionId.fresh())).isEmpty();
  }

  @Test
  void anExperimentSharedByQuestionsIsKnownOnce() {
    QuestionId other = QuestionId.fresh();
    ExperimentId experiment = ExperimentId.fresh();
    test.happens(
        submitted(question, owner),
        submitted(other, owner),
        started(question, experiment),
        started(other, experiment));
    assertThat(test.today().experiment(experiment)).contains(test.location);
    assertThat(test.today().experiment(ExperimentId.fresh())).isEmpty();
  }

  @Test
  void aShareLastsUpToAndIncludingItsLastDay() {
    ShareFact share = shared(question);
    assertThat(test.on(TODAY).sharesFor(colleague)).containsExactly(share);
    assertThat(test.on(TODAY).sharesOf(question)).containsExactly(share);
    assertThat(test.on(TODAY.plusDays(1)).sharesFor(colleague)).isEmpty();
    assertThat(test.on(TODAY.plusDays(1)).sharesOf(question)).isEmpty();
    assertThat(test.on(TODAY.plusDays(1)).share(share.share())).contains(share);
  }

  @Test
  void aShareEndsWhenItIsRevokedOrItsQuestionIsWithdrawn() {
    QuestionId other = QuestionId.fresh();
    ShareFact revoked = shared(question);
    ShareFact withdrawn = shared(other);
    test.happens(new SharingRevoked(question, revoked.share()));
    assertThat(test.today().sharesFor(colleague)).containsExactly(withdrawn);
    test.happens(new QuestionWithdrawn(other));
    assertThat(test.today().sharesFor(colleague)).isEmpty();
    assertThat(test.today().share(withdrawn.share())).isEmpty();
  }

  @Test
  void aThemeIsFollowedToItsEnd() {
    ThemeId retired = ThemeId.fresh();
    test.happens(opened(theme), opened(retired));
    assertThat(test.today().theme(theme))
        .contains(new ThemeFact(theme, test.location, ThemeStage.EMERGING));
    test.happens(new ThemeActivated(theme, 0));
    assertThat(themeStage(theme)).isEqualTo(ThemeStage.ACTIVE);
    test.happens(new ThemeRested(theme));
    assertThat(themeStage(theme)).isEqualTo(ThemeStage.RESTING);
    test.happens(new ThemeEmbedded(theme, text()));
    assertThat(themeStage(theme)).isEqualTo(ThemeStage.EMBEDDED);
    test.happens(
        new ThemeRetired(retired, RetireReason.ANSWERED, Optional.empty(), Optional.empty()));
    assertThat(themeStage(retired)).isEqualTo(ThemeStage.RETIRED);
    assertThat(test.today().theme(ThemeId.fresh())).isEmpty();
  }

  private void after(QuestionEvent event, Stage stage, Optional<ThemeId> under) {
    test.happens(event);
    is(stage, under);
  }

  private void is(Stage stage, Optional<ThemeId> under) {
    assertThat(test.today().question(question))
        .contains(new QuestionFact(question, test.location, stage, under, Set.of(owner)));
  }

  private Set<PersonId> owners(QuestionId of) {
    return test.today().question(of).orElseThrow().owners();
  }

  private ThemeStage themeStage(ThemeId of) {
    return test.today().theme(of).orElseThrow().stage();
  }

  private ShareFact shared(QuestionId of) {
    var share = new ShareFact(ShareId.fresh(), of, ItemId.fresh(), colleague, TODAY, owner);
    test.happens(submitted(of, owner));
    test.happensBy(
        owner, new SharingGranted(of, share.share(), share.item(), colleague, share.until()));
    return share;
  }

  private QuestionSubmitted submitted(QuestionId id, PersonId... owners) {
    return new QuestionSubmitted(
        id,
        test.location,
        List.of(owners),
        Channel.TEAM_MEETING,
        text(),
        Optional.empty(),
        Optional.empty());
  }

  private ThemeOpened opened(ThemeId id) {
    return new ThemeOpened(
        id, test.location, "Motivatie (verzonnen)", ThemeOrigin.QUESTIONS, Optional.empty());
  }

  private ExperimentStarted started(QuestionId of, ExperimentId experiment) {
    return new ExperimentStarted(
        of, experiment, List.of(owner), ExperimentForm.ALONE, text(), Optional.empty());
  }

  private ReflectionRecorded reflected() {
    return new ReflectionRecorded(
        question,
        ItemId.fresh(),
        owner,
        sealed(owner, "outcomes"),
        sealed(owner, "stimulators"),
        text(),
        Optional.empty(),
        Optional.empty());
  }
}
