/**
 * The one engine of this side: it reads the log in order, folds in memory and writes what is so.
 */
package nl.werkplaats.query.projection;
