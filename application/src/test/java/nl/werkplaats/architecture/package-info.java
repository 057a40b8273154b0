/** Guards the house: which part may know which, with a bad sample for every rule. */
package nl.werkplaats.architecture;
