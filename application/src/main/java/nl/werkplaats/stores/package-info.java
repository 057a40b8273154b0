/** Chooses the store of the views, and tells how they are. */
package nl.werkplaats.stores;
