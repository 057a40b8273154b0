/**
 * What can happen in a werkplaats: one sealed family of events per stream, free of names of people
 * and of free text.
 */
package nl.werkplaats.kernel.event;
