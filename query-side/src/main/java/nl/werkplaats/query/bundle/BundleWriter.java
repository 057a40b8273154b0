package nl.werkplaats.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.werkplaats.kernel.bundle.BundleFile;
import nl.werkplaats.kernel.bundle.EventLine;
import nl.werkplaats.kernel.bundle.InclusionLine;
import nl.werkplaats.kernel.bundle.Scope;
import nl.werkplaats.kernel.history.EventCatalogue;
import nl.werkplaats.kernel.history.KernelJson;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.history.StoredName;
import nl.werkplaats.kernel.proof.MerkleTree;
import nl.werkplaats.kernel.proof.StoredRow;

/**
 * Writes one bundle. It tells what the log and the tree now are and judges neither, so that also of
 * a log that was changed there is a bundle, in which that is found.
 */
final class BundleWriter {

  private static final int BATCH = 1_000;

  private final OrderedLog log;
  private final BundleSource source;
  private final Scope scope;
  private final BundleSource.Seal newest;
  private long events;

  BundleWriter(OrderedLog log, BundleSource source, Scope scope, BundleSource.Seal newest) {
    this.log = log;
    this.source = source;
    this.scope = scope;
    this.newest = newest;
  }

  /** What is done with one line after the other. */
  private interface Filling {
    void fill(Writer to) throws IOException;
  }

  private interface Handling {
    void handle(StoredRow row) throws IOException;
  }

  /** What is there to be known of names. */
  private record Catalogue(List<StoredName> events) {}

  /** The size of the tree that it belongs to. */
  long size() {
    return newest.size();
  }

  /** How many events have been written. */
  long events() {
    return events;
  }

  void write(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, UTF_8);
    readme(zip);
    file(zip, BundleFile.SCOPE.path(), to -> to.write(scope.write() + "\n"));
    file(zip, BundleFile.CHECKPOINT.path(), to -> to.write(newest.note()));
    for (BundleSource.Seal each : source.before(newest, scope.first(), scope.last())) {
      String name = BundleFile.CHECKPOINTS + "%012d.txt".formatted(each.size());
      file(zip, name, to -> to.write(each.note()));
    }
    file(zip, BundleFile.KEYS.path(), this::keys);
    file(zip, BundleFile.CATALOGUE.path(), BundleWriter::catalogue);
    file(
        zip,
        BundleFile.EVENTS.path(),
        to ->
            eachInScope(row -> {
              to.write(EventLine.write(row) + "\n");
              events++;
            }));
    file(zip, BundleFile.PROOFS.path(), this::proofs);
    // From the log as it is now; positions are drawn from 1, but by hand a row can stand below.
    file(
        zip,
        BundleFile.LEAVES.path(),
        to -> each(Long.MIN_VALUE, newest.edge(), row -> to.write(row.leaf().text())));
    file(zip, BundleFile.HASHES.path(), this::hashes);
    zip.finish();
  }

  private static void readme(ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry(BundleFile.README.path()));
    try (InputStream text = BundleWriter.class.getResourceAsStream("/bundle/README.md")) {
      text.transferTo(zip);
    }
    zip.closeEntry();
  }

  private void keys(Writer to) throws IOException {
    for (var each : source.keys()) to.write(each.text() + "\n");
  }

  private static void catalogue(Writer to) throws IOException {
    to.write(
        KernelJson.mapper().writeValueAsString(new Catalogue(List.copyOf(EventCatalogue.names()))));
    to.write("\n");
  }

  private void hashes(Writer to) throws IOException {
    for (var leaves = new SealedLeaves(source, newest.size());
        leaves.here() != null;
        leaves.advance()) {
      to.write(leaves.here().text() + "\n");
    }
  }

  /** None of an event that was never sealed, nor of one whose proof cannot be made any more. */
  private void proofs(Writer to) throws IOException {
    var tree = new MerkleTree(new RememberedHashes(source.hashes()));
    var leaves = new SealedLeaves(source, newest.size());
    eachInScope(row -> {
      OptionalLong number = leaves.numberOf(row.position());
      if (number.isEmpty()) return;
      try {
        var path = tree.inclusion(number.getAsLong(), newest.size());
        to.write(
            new InclusionLine(row.position(), number.getAsLong(), newest.size(), path).write()
                + "\n");
      } catch (IllegalStateException gone) {
        // Whoever checks the bundle misses the proof, and says so.
        return;
      }
    });
  }

  private void eachInScope(Handling handling) throws IOException {
    each(
        scope.first() - 1,
        scope.last(),
        row -> {
          if (scope.locations().contains(row.location())) handling.handle(row);
        });
  }

  private void each(long after, long upTo, Handling handling) throws IOException {
    long here = after;
    while (here < upTo) {
      List<StoredRow> rows = log.rows(here, upTo, BATCH);
      if (rows.isEmpty()) return;
      for (StoredRow row : rows) handling.handle(row);
      here = rows.getLast().position();
    }
  }

  private static void file(ZipOutputStream zip, String name, Filling filling) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var to = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
    filling.fill(to);
    to.flush();
    zip.closeEntry();
  }
}
