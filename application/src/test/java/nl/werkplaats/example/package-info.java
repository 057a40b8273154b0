/** The synthetic example schools, founded where a service does not bring them itself. */
package nl.werkplaats.example;
