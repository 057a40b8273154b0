/** Sees, from inside a JVM, every attempt to reach beyond this machine, and stops it. */
package nl.werkplaats.journey.watch;
