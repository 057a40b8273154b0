package nl.werkplaats.kernel.bundle;

/** A file in a bundle. */
public enum BundleFile {
  /** What it is about, in two languages. */
  README("README.md"),
  /** What was asked for: {@link Scope}. */
  SCOPE("scope.json"),
  /** The checkpoint that all of the bundle belongs to, as it was signed. */
  CHECKPOINT("checkpoint.txt"),
  /** The keys that signed, one a line, each with the first and the last size that it signed. */
  KEYS("keys.txt"),
  /** The names that events have. */
  CATALOGUE("catalogue.json"),
  /** What the tree commits to of each event of the whole log, as the log now comes to. */
  LEAVES("leaves.txt"),
  /** The hash of each leaf as it was sealed: {@link SealedLeaf}. */
  HASHES("hashes.txt"),
  /** The events of the scope: {@link EventLine}. */
  EVENTS("events.ndjson"),
  /** The proof of each of them: {@link InclusionLine}. */
  PROOFS("proofs.ndjson");

  /** The folder of the earlier checkpoints. */
  public static final String CHECKPOINTS = "checkpoints/";

  private final String path;

  BundleFile(String path) {
    this.path = path;
  }

  /** What it is called in the bundle. */
  public String path() {
    return path;
  }
}
