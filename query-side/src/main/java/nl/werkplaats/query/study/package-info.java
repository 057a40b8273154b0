/** One study as it is now: what it is for, what it asks and what it found, each for whom it is. */
package nl.werkplaats.query.study;
