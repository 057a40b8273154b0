/** A community: a lasting group that learns together, with a plan of its own. */
package nl.werkplaats.command.community;
