package nl.werkplaats.stores;

/** Where the views are kept, under an address that MongoDB's driver understands. */
interface ViewStore extends AutoCloseable {

  String uri();

  /** A store that was there before is there after. */
  @Override
  default void close() {}
}
