package nl.werkplaats.stores;

/** Where the views are kept, under an address that MongoDB's driver understands. */
interface ViewStore extends AutoCloseable {

  String uri();

  /** Whether it comes and goes with this process. */
  default boolean isEmbedded() {
    return false;
  }

  /** A store that was there before is there after. */
  @Override
  default void close() {}
}
