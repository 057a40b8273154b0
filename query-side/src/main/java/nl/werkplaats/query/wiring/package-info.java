/** Puts this side together. */
package nl.werkplaats.query.wiring;
