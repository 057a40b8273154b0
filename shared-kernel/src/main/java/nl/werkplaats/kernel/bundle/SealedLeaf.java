package nl.werkplaats.kernel.bundle;

import nl.werkplaats.kernel.proof.Hash;

/**
 * A leaf as it was sealed.
 *
 * @param position where in the log its event stood then
 * @param hash what the tree has there
 */
public record SealedLeaf(long position, Hash hash) {

  /**
   * Reads one back.
   *
   * @throws IllegalArgumentException when it is never written so
   */
  public static SealedLeaf parse(String text) {
    int gap = text.indexOf(' ');
    if (gap < 0) throw new IllegalArgumentException("this is not a sealed leaf");
    var leaf =
        new SealedLeaf(Long.parseLong(text.substring(0, gap)), Hash.parse(text.substring(gap + 1)));
    if (!leaf.text().equals(text))
      throw new IllegalArgumentException("a leaf is written otherwise");
    return leaf;
  }

  /** One line, without its end. */
  public String text() {
    return position + " " + hash;
  }
}
