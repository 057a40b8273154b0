/** The school year and its halves, by the clock of the schools. */
package nl.werkplaats.kernel.year;
