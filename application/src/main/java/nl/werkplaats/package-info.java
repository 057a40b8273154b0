/** Puts the deciding and the remembering side together into one running service. */
package nl.werkplaats;
