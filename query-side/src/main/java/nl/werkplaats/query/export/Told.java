package nl.werkplaats.query.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.release.Release;
import nl.werkplaats.kernel.release.Release.Sum;

/**
 * What is told of one kind of journey.
 *
 * @param variants the journeys that enough people made
 * @param others how many there were besides, of which nothing more is told
 */
record Told(List<Variant> variants, long others) {

  /** One way to go, and how many went it. */
  record Variant(List<Step> steps, long count) {}

  /** Absent when nothing is told: be it that few had part in it or nobody. */
  static Optional<Told> of(Release release) {
    return release
        .whole()
        .map(figure -> {
          List<Variant> variants = new ArrayList<>();
          long others = 0;
          for (Sum sum : figure.sums()) {
            if (sum.leaf().isEmpty()) others += sum.weight();
            sum.leaf()
                .ifPresent(key -> variants.add(new Variant(Journeys.steps(key), sum.weight())));
          }
          return new Told(variants, others);
        });
  }
}
