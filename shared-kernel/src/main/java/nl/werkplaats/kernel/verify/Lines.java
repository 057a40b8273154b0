package nl.werkplaats.kernel.verify;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import nl.werkplaats.kernel.bundle.BundleFile;
import nl.werkplaats.kernel.bundle.EventLine;
import nl.werkplaats.kernel.bundle.InclusionLine;
import nl.werkplaats.kernel.bundle.SealedLeaf;
import nl.werkplaats.kernel.proof.Leaf;
import nl.werkplaats.kernel.proof.StoredRow;

/**
 * A file of a bundle that has a line for each position, in their order; what cannot be read or
 * stands too late is noted and passed over.
 */
final class Lines<T> implements Closeable {

  private final String file;
  private final BufferedReader reader;
  private final Function<String, T> reading;
  private final ToLongFunction<T> position;
  private final Differences differences;

  private T here;
  private long number;
  private long last = Long.MIN_VALUE;

  private Lines(
      BundleZip bundle,
      BundleFile file,
      Function<String, T> reading,
      ToLongFunction<T> position,
      Differences differences)
      throws IOException {
    this.file = file.path();
    this.reader = bundle.lines(file);
    this.reading = reading;
    this.position = position;
    this.differences = differences;
    advance();
  }

  static Lines<Leaf> leaves(BundleZip bundle, Differences differences) throws IOException {
    return new Lines<>(
        bundle, BundleFile.LEAVES, line -> Leaf.parse(line + "\n"), Leaf::position, differences);
  }

  static Lines<SealedLeaf> hashes(BundleZip bundle, Differences differences) throws IOException {
    return new Lines<>(
        bundle, BundleFile.HASHES, SealedLeaf::parse, SealedLeaf::position, differences);
  }

  static Lines<StoredRow> events(BundleZip bundle, Differences differences) throws IOException {
    return new Lines<>(
        bundle, BundleFile.EVENTS, EventLine::read, StoredRow::position, differences);
  }

  static Lines<InclusionLine> proofs(BundleZip bundle, Differences differences) throws IOException {
    return new Lines<>(
        bundle, BundleFile.PROOFS, InclusionLine::read, InclusionLine::position, differences);
  }

  /** What stands here, or null at the end. */
  T here() {
    return here;
  }

  /** The position of what stands here; beyond all others at the end. */
  long position() {
    return here == null ? Long.MAX_VALUE : last;
  }

  void advance() throws IOException {
    do {
      String line = reader.readLine();
      if (line == null) {
        here = null;
        return;
      }
      number++;
      here = read(line);
    } while (here == null);
  }

  private T read(String line) {
    T read;
    try {
      read = reading.apply(line);
    } catch (IllegalArgumentException notOne) {
      differences.add("difference.unreadable", file, number);
      return null;
    }
    long at = position.applyAsLong(read);
    if (at <= last) {
      differences.add("difference.order", file, number, at, last);
      return null;
    }
    last = at;
    return read;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
