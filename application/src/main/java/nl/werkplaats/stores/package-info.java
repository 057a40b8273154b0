/** Chooses the stores, looks whether they are fit for it, and tells how they are. */
package nl.werkplaats.stores;
