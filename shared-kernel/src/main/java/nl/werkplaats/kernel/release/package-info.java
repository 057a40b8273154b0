/** Judges which collective figures may be told, so that none of them leads back to a few people. */
package nl.werkplaats.kernel.release;
