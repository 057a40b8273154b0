/** A theme, under which questions are gathered and which may return year after year. */
package nl.werkplaats.command.theme;
