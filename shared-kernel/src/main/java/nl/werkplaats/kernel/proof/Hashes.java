package nl.werkplaats.kernel.proof;

/** Gives the hashes of a tree. */
@FunctionalInterface
public interface Hashes {

  /**
   * The hash above {@code 2^level} leaves that all exist.
   *
   * @param level 0 for the leaves themselves
   * @param number the how-manieth of its level, from 0
   */
  Hash at(int level, long number);
}
