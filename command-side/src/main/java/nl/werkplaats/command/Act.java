package nl.werkplaats.command;

/** A move as it is put to a stream, with what the edge gave with it. */
public interface Act {

  Given given();
}
