/** Tries to start and to come in as somebody who should not. */
package nl.werkplaats.edge.security;
