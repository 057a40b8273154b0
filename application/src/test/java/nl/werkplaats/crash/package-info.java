/** Breaks nodes and stores of a running service, and holds it to every promise it made. */
package nl.werkplaats.crash;
