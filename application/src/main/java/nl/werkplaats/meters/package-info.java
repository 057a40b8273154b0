/** Measures how the service goes, and shows it to whoever watches over it. */
package nl.werkplaats.meters;
