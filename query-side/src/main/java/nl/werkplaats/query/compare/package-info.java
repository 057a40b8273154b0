/** What became different between two moments, and by which events. */
package nl.werkplaats.query.compare;
