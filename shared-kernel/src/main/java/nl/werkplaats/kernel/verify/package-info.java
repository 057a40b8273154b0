/**
 * Checks a bundle far from the service that made it: a program of its own, that needs the JDK, the
 * proofs and a reader of JSON.
 */
package nl.werkplaats.kernel.verify;
