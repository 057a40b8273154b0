/** A location with its werkplaats, its teams and who holds which role there. */
package nl.werkplaats.command.location;
