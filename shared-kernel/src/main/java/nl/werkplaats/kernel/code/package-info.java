/** The code lists of the werkplaats as types, with their Dutch and English labels. */
package nl.werkplaats.kernel.code;
