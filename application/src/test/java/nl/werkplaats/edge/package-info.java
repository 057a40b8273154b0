/** Knocks at the door in every wrong way, and looks what comes back. */
package nl.werkplaats.edge;
