package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;

/** Where a dialogue belongs, on which theme it is and how far it is. */
public record DialogueFact(
    DialogueId dialogue, LocationId location, ThemeId theme, DialogueStage stage) {}
