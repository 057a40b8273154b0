/** Proves that what the README tells a newcomer to do can be done. */
package nl.werkplaats.readme;
