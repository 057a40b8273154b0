/** Knows who people are, where they are what, and who opened what of whom. */
package nl.werkplaats.kernel.people;
