/** Counts what happened at a location for one half-year: one formula per measure. */
package nl.werkplaats.command.measure;
