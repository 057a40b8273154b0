package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.ThemeId;

/** Where a theme belongs and how far it is. */
public record ThemeFact(ThemeId theme, LocationId location, ThemeStage stage) {}
