package nl.werkplaats.kernel.id;

import java.util.UUID;

/** The identity of one thing in the werkplaats. */
public sealed interface Id
    permits DialogueId,
        ExperimentId,
        ItemId,
        LocationId,
        PersonId,
        QuestionId,
        ShareId,
        TeamId,
        TextId,
        ThemeId {

  UUID value();
}
