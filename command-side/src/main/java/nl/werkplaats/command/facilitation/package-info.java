/** A request for time, space and means, and what leadership decided on it. */
package nl.werkplaats.command.facilitation;
