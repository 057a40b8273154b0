/** Tries the service on the stores that schools run it on. */
package nl.werkplaats.stores;
