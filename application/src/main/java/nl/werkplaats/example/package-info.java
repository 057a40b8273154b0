/** The two synthetic example schools of the embedded default. */
package nl.werkplaats.example;
