package nl.werkplaats.command.walk;

import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Provenance;

/** An event as it was recorded. */
public record Noted(Event event, Provenance by) {}
