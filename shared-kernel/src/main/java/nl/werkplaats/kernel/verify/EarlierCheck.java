package nl.werkplaats.kernel.verify;

import java.io.IOException;
import nl.werkplaats.kernel.proof.Leaf;
import nl.werkplaats.kernel.proof.RootBuilder;

/**
 * Compares with a bundle that was kept: its leaves say of an event that is gone, or is another one
 * now, which one it was.
 */
final class EarlierCheck {

  private final Report report;
  private final Progress progress;
  private final BundleZip earlier;
  private final Signed checkpoint;
  private final Differences files = new Differences();
  private final Differences differences = new Differences();
  private final RootBuilder root = new RootBuilder();

  /**
   * Looks at an earlier bundle.
   *
   * @param checkpoint its newest, which was judged by itself
   */
  EarlierCheck(Report report, Progress progress, BundleZip earlier, Signed checkpoint) {
    this.report = report;
    this.progress = progress;
    this.earlier = earlier;
    this.checkpoint = checkpoint;
  }

  void check(BundleZip later) throws IOException {
    try (var then = Lines.leaves(earlier, files);
        var now = Lines.leaves(later, new Differences())) {
      while (then.here() != null) {
        compare(then.here(), then.position(), now);
        root.add(then.here().hash());
        then.advance();
        progress.step();
      }
    }
    if (root.size() == checkpoint.size() && root.root().equals(checkpoint.checkpoint().root())) {
      report.judge(files, "earlier.whole", checkpoint.size());
      report.judge(differences, "earlier.same", checkpoint.size());
    } else {
      report.fails("earlier.whole", checkpoint.size());
    }
  }

  private void compare(Leaf was, long position, Lines<Leaf> now) throws IOException {
    while (now.position() < position) {
      differences.add("difference.came-between", now.here());
      now.advance();
    }
    if (now.position() > position) {
      differences.add("difference.removed", was);
      return;
    }
    if (!now.here().equals(was)) differences.add("difference.became", was);
    now.advance();
  }
}
