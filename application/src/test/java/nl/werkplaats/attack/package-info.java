/** Plays made-up schools, and takes all that is told of them apart. */
package nl.werkplaats.attack;
