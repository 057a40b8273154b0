package nl.werkplaats.kernel.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.werkplaats.kernel.bundle.BundleFile;

/** A bundle as it was downloaded. */
final class BundleZip implements Closeable {

  private final ZipFile zip;

  private BundleZip(ZipFile zip) {
    this.zip = zip;
  }

  static BundleZip open(Path file) throws IOException {
    return new BundleZip(new ZipFile(file.toFile()));
  }

  /** A small file as a whole. */
  String text(BundleFile file) throws IOException {
    return text(entry(file));
  }

  BufferedReader lines(BundleFile file) throws IOException {
    return new BufferedReader(new InputStreamReader(zip.getInputStream(entry(file)), UTF_8));
  }

  /** The checkpoints before the newest one; what is none is noted and passed over. */
  List<Signed> checkpoints(Differences differences) throws IOException {
    var all = new ArrayList<Signed>();
    for (ZipEntry entry : zip.stream().toList()) {
      if (entry.getName().startsWith(BundleFile.CHECKPOINTS) && !entry.isDirectory()) {
        try {
          all.add(Signed.read(entry.getName(), text(entry)));
        } catch (IllegalArgumentException none) {
          differences.add("difference.no-checkpoint", entry.getName());
        }
      }
    }
    return all;
  }

  private String text(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private ZipEntry entry(BundleFile file) {
    ZipEntry entry = zip.getEntry(file.path());
    if (entry == null) throw new IllegalArgumentException(file.path());
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
