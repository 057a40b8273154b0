/** Decides: what somebody asks is judged here, and what follows from it is recorded or refused. */
package nl.werkplaats.command;
