package nl.werkplaats.command;

/**
 * Marks a command of which nothing may remain that tells who gave it, or when on the day: no key
 * under which it could be sent again is kept of it.
 */
public interface Unsigned {}
