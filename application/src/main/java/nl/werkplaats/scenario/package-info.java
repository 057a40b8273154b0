/**
 * Plays a story of a werkplaats, written down as data, through the REST interface of a running
 * service.
 */
package nl.werkplaats.scenario;
