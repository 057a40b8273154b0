package nl.werkplaats.kernel.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.werkplaats.kernel.bundle.SignedSizes;
import nl.werkplaats.kernel.proof.VerifierKey;

/**
 * Whether the checkpoints are signed by whom they must be. What the bundle says of keys proves
 * nothing by itself: one that whoever checks already trusts must have signed beside it.
 */
final class Signatures {

  private final Report report;
  private final List<VerifierKey> trusted;
  private final List<VerifierKey> told;

  Signatures(Report report, List<VerifierKey> trusted, List<SignedSizes> told) {
    this.report = report;
    this.trusted = trusted;
    this.told = told.stream().map(SignedSizes::key).toList();
  }

  void check(Signed newest, List<Signed> earlier, List<Signed> kept) {
    List<Signed> all = Stream.of(List.of(newest), earlier, kept).flatMap(List::stream).toList();
    if (trusted.isEmpty()) {
      report.cannot("signature.no-key");
      judge(all, Set.copyOf(told), "signature.by-told");
    } else {
      judge(all, vouchedFor(all), "signature.by-trusted");
    }
    judgeOrigin(all, newest);
  }

  /** Those that are given, and whichever signed a checkpoint together with one of these. */
  private Set<VerifierKey> vouchedFor(List<Signed> all) {
    var known = new LinkedHashSet<>(trusted);
    var unknown = new ArrayList<>(told);
    unknown.removeAll(known);
    boolean more = true;
    while (more) {
      List<Signed> believed =
          all.stream().filter(each -> known.stream().anyMatch(each.note()::isSignedBy)).toList();
      List<VerifierKey> joined =
          unknown.stream()
              .filter(key -> believed.stream().anyMatch(each -> each.note().isSignedBy(key)))
              .toList();
      joined.forEach(key -> report.holds("signature.rotated", key));
      known.addAll(joined);
      more = unknown.removeAll(joined);
    }
    return known;
  }

  private void judge(List<Signed> all, Set<VerifierKey> by, String key) {
    var differences = new Differences();
    for (Signed each : all) {
      if (by.stream().noneMatch(each.note()::isSignedBy)) {
        differences.add("difference.signature", each.file(), each.size());
      }
    }
    report.judge(differences, key, all.size());
  }

  /** A key may sign for several logs; one log's checkpoint says nothing of another. */
  private void judgeOrigin(List<Signed> all, Signed newest) {
    String origin = newest.checkpoint().origin();
    var differences = new Differences();
    for (Signed each : all) {
      if (!each.checkpoint().origin().equals(origin)) {
        differences.add("difference.origin", each.file(), each.checkpoint().origin());
      }
    }
    report.judge(differences, "origin", origin);
  }
}
