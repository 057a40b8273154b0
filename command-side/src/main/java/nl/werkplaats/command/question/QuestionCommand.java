package nl.werkplaats.command.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.Creation;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.code.ReturnReason;
import nl.werkplaats.kernel.code.Stimulator;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.text.ProtectedText;

/** What people can ask of a question. The names of the components are the fields of the body. */
public sealed interface QuestionCommand extends QuestionMove {

  /** Bring in a question from one's own practice, or for those who did. */
  record SubmitQuestion(
      LocationId location,
      Channel channel,
      ProtectedText wording,
      Optional<ProtectedText> situation,
      Optional<List<PersonId>> owners)
      implements QuestionCommand, Creation {}

  /** Put the question into other words. */
  record ReformulateQuestion(ProtectedText wording, boolean sharper) implements QuestionCommand {}

  /** Gather the question under a theme. */
  record AssignToTheme(ThemeId theme) implements QuestionCommand {}

  /** Bring the question under another theme. */
  record MoveToTheme(ThemeId theme) implements QuestionCommand {}

  /** Take the question out of its theme, back to intake. */
  record ReleaseFromTheme() implements QuestionCommand {}

  /** Answer the question with an activity from the catalogue. */
  record RedirectToActivity(Activity activity) implements QuestionCommand {}

  /** Send the question back from dialogue to its theme. */
  record ReturnToTheme(ReturnReason reason, Optional<ProtectedText> note)
      implements QuestionCommand {}

  /** Try something in class, alone or with others; an experiment can serve several questions. */
  record StartExperiment(
      ExperimentForm form,
      ProtectedText plan,
      Optional<List<PersonId>> participants,
      Optional<ExperimentId> experiment,
      Optional<LocalDate> lookBackOn)
      implements QuestionCommand {}

  /** Change what is being tried. */
  record AdjustExperiment(ProtectedText change) implements QuestionCommand {}

  /** Bring what was seen to the next dialogue. */
  record BringBack(ProtectedText observed) implements QuestionCommand {}

  /** Note what one intends to do. */
  record RecordIntention(ProtectedText intention) implements QuestionCommand {}

  /** Look back on what was learned. */
  record RecordReflection(
      List<Outcome> outcomes,
      List<Stimulator> stimulators,
      ProtectedText learned,
      Optional<ProtectedText> differently,
      Optional<ProtectedText> why,
      Optional<ProtectedText> observed)
      implements QuestionCommand {}

  /** Take the reflection to a next dialogue. */
  record ShareInDialogue() implements QuestionCommand {}

  /** Begin again at intake. */
  record RestartQuestion() implements QuestionCommand {}

  /** Close the question with what it brought. */
  record HarvestQuestion(List<Outcome> outcomes) implements QuestionCommand {}

  /** Tell what changed long after. */
  record ReportLateEffect(LateEffectKind kind, ProtectedText text) implements QuestionCommand {}

  /** Ask the question that this one led to. */
  record RaiseFollowOn(ProtectedText wording, Optional<ProtectedText> situation)
      implements QuestionCommand {}

  /** Let the question wait. */
  record ParkQuestion(ParkReason reason, Optional<ProtectedText> note, Optional<LocalDate> reviewOn)
      implements QuestionCommand {}

  /** Go on where the question was. */
  record ResumeQuestion() implements QuestionCommand {}

  /** Take the question back; no reason is asked. */
  record WithdrawQuestion() implements QuestionCommand {}

  /** Make a colleague co-owner. */
  record AddOwner(PersonId person) implements QuestionCommand {}

  /** Let the question to its other owners. */
  record LeaveQuestion() implements QuestionCommand {}

  /** Show one thing of one's own to one person, up to and including a date. */
  record Share(ItemId item, PersonId recipient, LocalDate until) implements QuestionCommand {}

  /** Stop showing it. */
  record RevokeShare(ShareId share) implements QuestionCommand {}

  /** Take on a question that has no owner. */
  record AdoptQuestion() implements QuestionCommand {}
}
