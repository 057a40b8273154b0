/** The past made again: as it should be, and whatever becomes of it. */
package nl.werkplaats.query.replay;
