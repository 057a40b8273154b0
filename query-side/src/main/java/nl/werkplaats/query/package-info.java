/** Remembers what happened to learning questions and tells it again. */
package nl.werkplaats.query;
