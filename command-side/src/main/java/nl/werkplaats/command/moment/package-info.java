/** Freezes the collective figures of a half-year, once, when its moment is reached. */
package nl.werkplaats.command.moment;
