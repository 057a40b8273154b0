/** Typed identities that check themselves and travel as bare UUID strings. */
package nl.werkplaats.kernel.id;
