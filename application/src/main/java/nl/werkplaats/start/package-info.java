/** Looks whether and as what the service may start, and lets its first administrator in. */
package nl.werkplaats.start;
