/** Decides what may happen to a learning question, and refuses what may not. */
package nl.werkplaats.command;
