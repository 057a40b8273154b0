package nl.werkplaats.kernel.id;

import java.util.UUID;

/** The identity of one thing in the werkplaats. */
public sealed interface Id
    permits CommunityId,
        DialogueId,
        ExperimentId,
        FacilitationId,
        ItemId,
        LocationId,
        MomentId,
        PersonId,
        QuestionId,
        ReportId,
        ShareId,
        StudyId,
        TeamId,
        TextId,
        ThemeId,
        WindowId {

  UUID value();
}
