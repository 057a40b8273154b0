package nl.werkplaats.command.reaction;

/** The group in which all reactions run, one event at a time, in the one order of the log. */
public final class Reactions {

  public static final String GROUP = "reactions";

  private Reactions() {}
}
