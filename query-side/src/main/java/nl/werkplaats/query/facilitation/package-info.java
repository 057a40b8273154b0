/** The ledger of time, space and means: what was asked and what was granted. */
package nl.werkplaats.query.facilitation;
