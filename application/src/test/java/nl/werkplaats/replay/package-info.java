/** The past made again by the service as a whole. */
package nl.werkplaats.replay;
