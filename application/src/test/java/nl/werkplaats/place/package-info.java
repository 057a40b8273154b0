/** Where a service of the tests stands: on the embedded stores, or on real servers. */
package nl.werkplaats.place;
