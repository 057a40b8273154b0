package nl.werkplaats.command;

/** Marks a command that begins a stream. */
public interface Creation {}
