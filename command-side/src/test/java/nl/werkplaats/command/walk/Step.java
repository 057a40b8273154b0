package nl.werkplaats.command.walk;

import java.util.List;
import java.util.SplittableRandom;

/** One step of a walk: everything that is chosen in it follows from one number. */
final class Step {

  private final SplittableRandom chance;

  Step(int seed) {
    this.chance = new SplittableRandom(seed);
  }

  boolean oneIn(int times) {
    return chance.nextInt(times) == 0;
  }

  int below(int bound) {
    return chance.nextInt(bound);
  }

  <T> T of(List<T> some) {
    return some.get(chance.nextInt(some.size()));
  }

  @SafeVarargs
  final <T> T of(T first, T... others) {
    int index = chance.nextInt(others.length + 1);
    return index == 0 ? first : others[index - 1];
  }
}
