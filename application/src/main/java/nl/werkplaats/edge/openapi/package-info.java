/** Describes the interface to other programs, from the same code that answers them. */
package nl.werkplaats.edge.openapi;
