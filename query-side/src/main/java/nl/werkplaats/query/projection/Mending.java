package nl.werkplaats.query.projection;

/** Makes the documents of one location anew, and puts right in their place those that differ. */
interface Mending {

  /**
   * What was read, found and done.
   *
   * @param notes how many keys stay behind
   */
  record Result(
      long from,
      long to,
      long events,
      long documents,
      byte[] hash,
      Difference difference,
      long notes,
      long replaced) {}

  Result run() throws InterruptedException;
}
