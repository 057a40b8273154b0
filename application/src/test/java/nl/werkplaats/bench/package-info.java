/** Measures the whole service on real stores; run by hand. */
package nl.werkplaats.bench;
