package nl.werkplaats.kernel.verify;

import static nl.werkplaats.kernel.bundle.BundleFile.CHECKPOINT;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nl.werkplaats.kernel.bundle.BundleFile;
import nl.werkplaats.kernel.bundle.Scope;
import nl.werkplaats.kernel.bundle.SignedSizes;

/** Says of a bundle what holds and what does not, and ends as a program by that. */
public final class Verifier {

  private static final int NOT_CHECKED = 2;

  private final Arguments asked;
  private final Report report;
  private final Progress progress;

  private Verifier(Arguments asked, Report report, Progress progress) {
    this.asked = asked;
    this.report = report;
    this.progress = progress;
  }

  /** Ends with 0 when all holds, 1 when something does not, 2 when it cannot be checked. */
  public static void main(String[] given) {
    System.exit(run(given, System.out, System.err));
  }

  static int run(String[] given, PrintStream out, PrintStream err) {
    Arguments asked;
    try {
      asked = Arguments.read(List.of(given));
    } catch (IllegalArgumentException wrong) {
      var texts = new Texts(Arguments.language(List.of(given)));
      err.println(texts.say("usage.wrong", wrong.getMessage()));
      err.println(texts.say("usage"));
      return NOT_CHECKED;
    }
    var texts = new Texts(asked.language());
    var report = new Report(texts, out);
    new Verifier(asked, report, new Progress(texts, err)).check();
    return report.end();
  }

  private void check() {
    try (var bundle = BundleZip.open(asked.bundle())) {
      check(bundle);
    } catch (IOException | IllegalArgumentException unreadable) {
      report.cannot("bundle.unreadable", asked.bundle(), unreadable.getMessage());
    }
  }

  private void check(BundleZip bundle) throws IOException {
    Scope scope = Scope.read(bundle.text(BundleFile.SCOPE).strip());
    describe(scope);
    Signed newest;
    try {
      newest = Signed.read(CHECKPOINT.path(), bundle.text(CHECKPOINT));
    } catch (IllegalArgumentException none) {
      report.fails("checkpoint.unreadable", none.getMessage());
      return;
    }
    List<SignedSizes> keys = bundle.text(BundleFile.KEYS).lines().map(SignedSizes::parse).toList();
    var files = new Differences();
    List<Signed> earlier = bundle.checkpoints(files);
    report.judge(files, "checkpoints.files");
    List<Signed> kept = kept();
    if (newest.checkpoint().size() != scope.size()) {
      report.fails("scope.size", scope.size(), newest.checkpoint().size());
    }
    if (asked.earlier().isEmpty()) {
      check(bundle, scope, newest, earlier, kept, keys);
      return;
    }
    try (var before = BundleZip.open(asked.earlier().get())) {
      Signed then = Signed.read(asked.earlier().get().toString(), before.text(CHECKPOINT));
      kept.add(then);
      check(bundle, scope, newest, earlier, kept, keys);
      new EarlierCheck(report, progress, before, then).check(bundle);
    }
  }

  private void check(
      BundleZip bundle,
      Scope scope,
      Signed newest,
      List<Signed> earlier,
      List<Signed> kept,
      List<SignedSizes> keys)
      throws IOException {
    new Signatures(report, asked.keys(), keys).check(newest, earlier, kept);
    var tree = new TreeCheck(report, progress, newest, earlier, kept);
    tree.check(bundle);
    new EventCheck(report, progress, scope, newest.checkpoint(), tree.differing()).check(bundle);
  }

  private List<Signed> kept() {
    try {
      return new ArrayList<>(asked.readCheckpoints());
    } catch (IOException | IllegalArgumentException unreadable) {
      report.cannot("kept.unreadable", unreadable.getMessage());
      return new ArrayList<>();
    }
  }

  private void describe(Scope scope) {
    report.line("bundle", asked.bundle());
    report.line(
        "scope",
        String.join(", ", scope.locations().stream().map(Object::toString).toList()),
        Long.toString(scope.first()),
        Long.toString(scope.last()),
        Long.toString(scope.sealedUpTo()),
        scope.size());
    if (scope.from().isPresent() || scope.to().isPresent()) {
      report.line(
          "scope.period",
          scope.from().map(Object::toString).orElse("…"),
          scope.to().map(Object::toString).orElse("…"));
    }
  }
}
