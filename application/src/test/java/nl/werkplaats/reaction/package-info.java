/** Proves the reactions between streams on the running service, over its real log. */
package nl.werkplaats.reaction;
