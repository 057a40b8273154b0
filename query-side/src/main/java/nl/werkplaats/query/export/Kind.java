package nl.werkplaats.query.export;

/** What has a journey of its own. */
public enum Kind {
  /** A question that was harvested or redirected in the half-year, from its beginning. */
  QUESTION("question"),
  /** What a community did in the half-year. */
  COMMUNITY("community");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
