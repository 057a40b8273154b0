/**
 * Samples that break the rules of the house on purpose; the test expects each rule to see its own.
 */
package nl.werkplaats.architecture.bad;
