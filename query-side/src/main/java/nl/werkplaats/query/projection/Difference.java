package nl.werkplaats.query.projection;

import java.util.List;

/**
 * How what was made anew differs from what is live, key by key.
 *
 * @param undecided keys that moved on at every look, so that they were never seen at one position
 * @param examples ids of some that differ, never what they say
 */
public record Difference(
    long equal,
    long different,
    long onlyLive,
    long onlyRebuilt,
    long undecided,
    List<String> examples) {

  public Difference {
    examples = List.copyOf(examples);
  }

  /** Whether every key says the same on both sides. */
  public boolean none() {
    return different == 0 && onlyLive == 0 && onlyRebuilt == 0 && undecided == 0;
  }
}
