/** One dialogue as it is now: when and where, who takes part, how its summary stands. */
package nl.werkplaats.query.dialogue;
