/** Whole journeys through the running service, as people and machines around it would make them. */
package nl.werkplaats.journey;
