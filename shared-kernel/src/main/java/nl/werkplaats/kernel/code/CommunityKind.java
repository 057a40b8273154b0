package nl.werkplaats.kernel.code;

import java.util.OptionalInt;

/** What kind of lasting group it is, and with how many members it learns well. */
public enum CommunityKind {
  PLG(6, OptionalInt.of(12)),
  DEVELOPMENT_GROUP(2, OptionalInt.empty());

  private final int minimum;
  private final OptionalInt maximum;

  CommunityKind(int minimum, OptionalInt maximum) {
    this.minimum = minimum;
    this.maximum = maximum;
  }

  /** The fewest members it needs; who leads it is not counted. */
  public int minimum() {
    return minimum;
  }

  /** The most members it can have. */
  public OptionalInt maximum() {
    return maximum;
  }
}
