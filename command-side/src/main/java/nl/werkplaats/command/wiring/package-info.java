/** Puts the deciding side together: where events are kept, and who is told of them. */
package nl.werkplaats.command.wiring;
