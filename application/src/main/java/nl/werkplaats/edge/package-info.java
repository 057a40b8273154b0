/** The door of the service: who comes in, in what shape, and in which words a refusal goes out. */
package nl.werkplaats.edge;
