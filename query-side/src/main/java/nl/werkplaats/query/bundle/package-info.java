/** Gives auditors a bundle of events and proofs that they check where they are. */
package nl.werkplaats.query.bundle;
