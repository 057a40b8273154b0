package nl.werkplaats.kernel.proof;

/**
 * What a log was at one moment (C2SP tlog-checkpoint): who says so, how many leaves it had and what
 * they come to.
 */
public record Checkpoint(String origin, long size, Hash root) {

  private static final int LINES = 3;

  /** Refuses what has no text of its own. */
  public Checkpoint {
    if (origin.isEmpty() || origin.contains("\n")) throw notACheckpoint();
    if (size < 0) throw notACheckpoint();
  }

  /**
   * Reads a checkpoint back; lines that others added after it are passed over.
   *
   * @throws IllegalArgumentException when this is no checkpoint
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length <= LINES || !lines[1].matches("0|[1-9][0-9]{0,18}")) throw notACheckpoint();
    return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.parse(lines[2]));
  }

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root + "\n";
  }

  private static IllegalArgumentException notACheckpoint() {
    return new IllegalArgumentException("this is not the text of a checkpoint");
  }
}
