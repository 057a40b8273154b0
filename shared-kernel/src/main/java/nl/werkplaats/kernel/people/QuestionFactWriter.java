package nl.werkplaats.kernel.people;

import java.util.Optional;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.QuestionEvent.DialogueEntered;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentAdjusted;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentEnded;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentStarted;
import nl.werkplaats.kernel.event.QuestionEvent.FollowOnRaised;
import nl.werkplaats.kernel.event.QuestionEvent.IntentionRecorded;
import nl.werkplaats.kernel.event.QuestionEvent.LateEffectReported;
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
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;

/** Keeps what the register says of questions, their owners and what they share. */
final class QuestionFactWriter {

  private final FactTables tables;

  QuestionFactWriter(FactTables tables) {
    this.tables = tables;
  }

  void write(QuestionEvent event, Provenance by) {
    QuestionId id = event.question();
    switch (event) {
      case QuestionSubmitted e -> {
        tables.run(
            "insert into question_fact (question, location, stage) values (?, ?, ?)",
            id,
            e.location(),
            Stage.INTAKE);
        e.owners().stream().distinct().forEach(owner -> own(id, owner));
      }
      case QuestionThemed e -> put(id, Stage.THEMED, Optional.of(e.theme()));
      case QuestionMoved e -> put(id, Stage.THEMED, Optional.of(e.to()));
      case QuestionReleased _, QuestionRestarted _ -> put(id, Stage.INTAKE, Optional.empty());
      case QuestionRedirected _ -> put(id, Stage.REDIRECTED);
      // Brought back from an experiment; a reflection that ends it follows with its own stage.
      case DialogueEntered _, ExperimentEnded _, QuestionBroughtToDialogue _ ->
          put(id, Stage.DIALOGUE);
      case QuestionReturned e -> put(id, e.toStage());
      case ExperimentStarted e -> {
        put(id, Stage.EXPERIMENT);
        // Several questions may refer to one experiment: the first of them brings it in.
        tables.run(
            """
            insert into experiment_fact (experiment, location)
            select cast(? as uuid), location from question_fact where question = ?
            and not exists (select 1 from experiment_fact where experiment = ?)
            """,
            e.experiment(),
            id,
            e.experiment());
      }
      case ReflectionRecorded _ -> put(id, Stage.REFLECTION);
      case QuestionHarvested _ -> put(id, Stage.HARVESTED);
      case QuestionParked _ -> put(id, Stage.PARKED);
      case QuestionResumed e -> put(id, e.toStage());
      case QuestionWithdrawn _ -> {
        put(id, Stage.WITHDRAWN);
        tables.run("delete from share_fact where question = ?", id);
      }
      case QuestionAdopted e -> own(id, e.owner());
      case OwnerAdded e -> own(id, e.owner());
      case OwnerLeft e ->
          tables.run("delete from question_owner where question = ? and person = ?", id, e.owner());
      case SharingGranted e ->
          tables.run(
              """
              insert into share_fact (share, question, item, recipient, until_on, granted_by)
              values (?, ?, ?, ?, ?, ?)
              """,
              e.share(),
              id,
              e.item(),
              e.recipient(),
              e.until(),
              by.actor().orElseThrow());
      case SharingRevoked e -> tables.run("delete from share_fact where share = ?", e.share());
      case QuestionReformulated _,
          ExperimentAdjusted _,
          IntentionRecorded _,
          LateEffectReported _,
          FollowOnRaised _ -> {}
    }
  }

  private void put(QuestionId question, Stage stage) {
    tables.run("update question_fact set stage = ? where question = ?", stage, question);
  }

  private void put(QuestionId question, Stage stage, Optional<ThemeId> theme) {
    tables.run(
        "update question_fact set stage = ?, theme = ? where question = ?", stage, theme, question);
  }

  private void own(QuestionId question, PersonId owner) {
    tables.run("insert into question_owner (question, person) values (?, ?)", question, owner);
  }
}
