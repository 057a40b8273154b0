package nl.werkplaats.query.proof;

/** What was kept of the tree is not what was sealed. */
final class BrokenTree extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenTree(String what) {
    super(what);
  }
}
