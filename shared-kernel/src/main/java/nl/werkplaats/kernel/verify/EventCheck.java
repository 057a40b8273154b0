package nl.werkplaats.kernel.verify;

import java.io.IOException;
import java.util.Map;
import nl.werkplaats.kernel.bundle.InclusionLine;
import nl.werkplaats.kernel.bundle.Scope;
import nl.werkplaats.kernel.proof.Checkpoint;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.kernel.proof.Leaf;
import nl.werkplaats.kernel.proof.StoredRow;

/** Whether the bundle has the event of every leaf in its scope, and each is what was sealed. */
final class EventCheck {

  private final Report report;
  private final Progress progress;
  private final Scope scope;
  private final Checkpoint checkpoint;
  private final Displaced displaced;
  private final Differences files = new Differences();
  private final Differences events = new Differences();
  private final Differences proofs = new Differences();
  private long count;

  EventCheck(
      Report report,
      Progress progress,
      Scope scope,
      Checkpoint checkpoint,
      Map<Long, Hash> differing) {
    this.report = report;
    this.progress = progress;
    this.scope = scope;
    this.checkpoint = checkpoint;
    this.displaced = new Displaced(differing);
  }

  void check(BundleZip bundle) throws IOException {
    // What is wrong with the leaves themselves was told when the tree was checked.
    try (var leaves = Lines.leaves(bundle, new Differences());
        var rows = Lines.events(bundle, files);
        var paths = Lines.proofs(bundle, files)) {
      toScope(leaves);
      while (leaves.here() != null || rows.here() != null || paths.here() != null) {
        compare(leaves, rows, paths);
        progress.step();
      }
    }
    report.judge(files, "events.files");
    report.judge(events, "events", count);
    report.judge(proofs, "events.proofs", count);
    report.judge(displaced.found(), "events.displaced");
  }

  private void compare(Lines<Leaf> leaves, Lines<StoredRow> rows, Lines<InclusionLine> paths)
      throws IOException {
    long at = Math.min(leaves.position(), Math.min(rows.position(), paths.position()));
    Leaf leaf = leaves.position() == at ? leaves.here() : null;
    StoredRow row = rows.position() == at ? rows.here() : null;
    InclusionLine path = paths.position() == at ? paths.here() : null;
    compare(leaf, row);
    prove(row, path);
    if (row != null) rows.advance();
    if (path != null) paths.advance();
    if (leaf != null) {
      leaves.advance();
      toScope(leaves);
    }
  }

  private void compare(Leaf leaf, StoredRow row) {
    if (row != null) count++;
    if (leaf == null && row != null) {
      events.add(scope.covers(row.leaf()) ? "difference.no-leaf" : "difference.not-asked", row);
    } else if (leaf != null && row == null) {
      events.add("difference.no-event", leaf);
    } else if (leaf != null && !row.leaf().equals(leaf)) {
      events.add("difference.event", row);
    }
  }

  private void prove(StoredRow row, InclusionLine path) {
    if (row == null) {
      if (path != null) proofs.add("difference.proof-of-nothing", path.position());
    } else if (path == null) {
      proofs.add("difference.no-proof", row);
      displaced.look(row);
    } else if (path.size() != checkpoint.size() || !path.proves(row.leaf(), checkpoint.root())) {
      proofs.add("difference.not-proven", row);
      displaced.look(row);
    }
  }

  private void toScope(Lines<Leaf> leaves) throws IOException {
    while (leaves.here() != null && !scope.covers(leaves.here())) leaves.advance();
  }
}
