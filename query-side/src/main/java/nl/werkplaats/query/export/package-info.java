/** Takes out what outsiders may know, in formats that others read. */
package nl.werkplaats.query.export;
