package nl.werkplaats.command.measure;

import nl.werkplaats.kernel.release.Thresholds;

/** What a location agreed on how its figures are handled. */
public record Policy(String version, Thresholds thresholds) {}
