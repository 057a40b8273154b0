/** Proves that the service starts only as it should, and lets its first administrator in. */
package nl.werkplaats.start;
