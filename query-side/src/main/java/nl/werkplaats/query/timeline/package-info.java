/**
 * What happened to a question, a theme, a dialogue and at a location, in the order of recording.
 */
package nl.werkplaats.query.timeline;
