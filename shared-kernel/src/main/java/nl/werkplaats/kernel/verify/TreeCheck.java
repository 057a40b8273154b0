package nl.werkplaats.kernel.verify;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.werkplaats.kernel.bundle.SealedLeaf;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.Leaf;
import nl.werkplaats.kernel.proof.RootBuilder;

/**
 * Whether the leaves of the whole log come to every checkpoint, and which do not. The checkpoints
 * say what the hashes were that were sealed, and these which leaf is another one now.
 */
final class TreeCheck {

  /** So many that differ are looked at again, to see whether they only changed places. */
  private static final int LOOKED_AT_AGAIN = 1_000;

  private final Report report;
  private final Progress progress;
  private final Signed newest;
  private final List<Signed> earlier;
  private final List<Signed> kept;
  private final Differences files = new Differences();
  private final Differences leaves = new Differences();
  private final StreamCheck streams = new StreamCheck();
  private final Map<Long, Hash> differing = new HashMap<>();
  private final Roots now;
  private final Roots then;

  TreeCheck(
      Report report, Progress progress, Signed newest, List<Signed> earlier, List<Signed> kept) {
    this.report = report;
    this.progress = progress;
    this.newest = newest;
    this.earlier = earlier;
    this.kept = kept;
    SortedSet<Long> sizes = new TreeSet<>();
    Stream.of(List.of(newest), earlier, kept)
        .flatMap(List::stream)
        .forEach(each -> sizes.add(each.size()));
    now = new Roots(sizes);
    then = new Roots(sizes);
  }

  /** The roots that some leaves come to, at the sizes that there are checkpoints of. */
  private static final class Roots {

    private final SortedSet<Long> sizes;
    private final Map<Long, Hash> found = new HashMap<>();
    private final RootBuilder builder = new RootBuilder();

    private Roots(SortedSet<Long> sizes) {
      this.sizes = sizes;
      note();
    }

    private void add(Hash leaf) {
      builder.add(leaf);
      note();
    }

    private void note() {
      if (sizes.contains(builder.size())) found.put(builder.size(), builder.root());
    }

    private boolean fit(Signed signed) {
      return signed.checkpoint().root().equals(found.get(signed.size()));
    }
  }

  void check(BundleZip bundle) throws IOException {
    try (var texts = Lines.leaves(bundle, files);
        var hashes = Lines.hashes(bundle, files)) {
      while (texts.here() != null || hashes.here() != null) {
        compare(texts, hashes);
        progress.step();
      }
    }
    tell();
  }

  /** By position, what was sealed of those that differ; a leaf that is gone among them. */
  Map<Long, Hash> differing() {
    return differing;
  }

  private void compare(Lines<Leaf> texts, Lines<SealedLeaf> hashes) throws IOException {
    Leaf leaf = texts.here();
    SealedLeaf sealed = hashes.here();
    boolean hasLeaf = texts.position() <= hashes.position();
    boolean hasSealed = hashes.position() <= texts.position();
    if (hasSealed) {
      then.add(sealed.hash());
      hashes.advance();
    }
    if (hasLeaf) {
      now.add(leaf.hash());
      streams.add(leaf);
      texts.advance();
    }
    if (!hasLeaf) {
      leaves.add("difference.gone", sealed.position(), then.builder.size() - 1);
      lookAgain(sealed);
    } else if (!hasSealed) {
      leaves.add("difference.never-sealed", leaf);
    } else if (!leaf.hash().equals(sealed.hash())) {
      leaves.add("difference.changed", leaf);
      lookAgain(sealed);
    }
  }

  private void lookAgain(SealedLeaf sealed) {
    if (differing.size() < LOOKED_AT_AGAIN) differing.put(sealed.position(), sealed.hash());
  }

  private void tell() {
    report.judge(files, "tree.files");
    root(newest, "tree.root");
    var differences = new Differences();
    for (Signed each : earlier) {
      if (!now.fit(each)) differences.add("difference.checkpoint", each.file(), each.size());
    }
    report.judge(differences, "tree.earlier", earlier.size());
    kept.forEach(this::kept);
    report.judge(leaves, "tree.leaves");
    if (then.fit(newest)) {
      report.holds("tree.hashes");
    } else {
      // Then what the leaves were compared with is not what was signed.
      report.fails("tree.hashes");
    }
    report.judge(streams.differences(), "tree.streams", streams.count());
  }

  private void kept(Signed each) {
    if (each.size() > newest.size()) {
      report.fails("tree.shorter", each.file(), each.size(), newest.size());
    } else {
      root(each, "tree.kept");
    }
  }

  private void root(Signed each, String key) {
    if (now.fit(each)) {
      report.holds(key, each.size(), each.file());
    } else {
      report.fails(key, each.size(), each.file());
    }
  }
}
