package nl.werkplaats.attack;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import nl.werkplaats.kernel.code.Activity;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ExperimentForm;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.QuestionEvent.DialogueEntered;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentEnded;
import nl.werkplaats.kernel.event.QuestionEvent.ExperimentStarted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionHarvested;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionRedirected;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionSubmitted;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionThemed;
import nl.werkplaats.kernel.event.QuestionEvent.QuestionWithdrawn;
import nl.werkplaats.kernel.event.ThemeEvent.ThemeOpened;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;

/** The questions of a made-up location. */
record PlayedQuestions(PlayedLog log, Random random, LocationId location, Consumer<Event> happens) {

  /** Questions that come to an end, most of them in one of a few ways. */
  void ask(List<PersonId> teachers) {
    ThemeId theme = ThemeId.fresh();
    ThemeOrigin origin = ThemeOrigin.QUESTIONS;
    happens.accept(new ThemeOpened(theme, location, "Thema", origin, Optional.empty()));
    int share = 50 + random.nextInt(51);
    int usual = 1 + random.nextInt(3);
    for (PersonId teacher : teachers) {
      if (!chance(share)) continue;
      for (int i = random.nextInt(3); i >= 0; i--) {
        asks(teacher, theme, chance(70) ? usual : random.nextInt(6));
      }
    }
  }

  private void asks(PersonId teacher, ThemeId theme, int way) {
    QuestionId question = submitted(List.of(teacher));
    if (way > 0) happens.accept(new QuestionThemed(question, theme));
    switch (way) {
      case 0, 1 -> redirected(question);
      case 2, 3 -> {
        happens.accept(new DialogueEntered(question, DialogueId.fresh()));
        tries(question, List.of(teacher));
        if (chance(50)) happens.accept(new DialogueEntered(question, DialogueId.fresh()));
        harvested(question, teacher);
      }
      case 4 -> happens.accept(new QuestionWithdrawn(question));
      default -> {
        // It goes on.
      }
    }
  }

  private void redirected(QuestionId question) {
    happens.accept(new QuestionRedirected(question, Activity.COMPANY_VISITS));
  }

  void harvested(QuestionId question, PersonId owner) {
    happens.accept(
        new QuestionHarvested(question, owner, log.sealed(owner, "outcomes", List.of())));
  }

  QuestionId submitted(List<PersonId> owners) {
    QuestionId question = QuestionId.fresh();
    happens.accept(
        new QuestionSubmitted(
            question,
            location,
            owners,
            Channel.INTERVISION,
            PlayedSchool.text(),
            Optional.empty(),
            Optional.empty()));
    return question;
  }

  void tries(QuestionId question, List<PersonId> owners) {
    ExperimentId experiment = ExperimentId.fresh();
    happens.accept(
        new ExperimentStarted(
            question,
            experiment,
            owners,
            ExperimentForm.ALONE,
            PlayedSchool.text(),
            Optional.empty()));
    happens.accept(new ExperimentEnded(question, experiment, Optional.empty()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
