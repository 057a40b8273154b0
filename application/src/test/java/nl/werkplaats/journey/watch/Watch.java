package nl.werkplaats.journey.watch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Is called by the JDK's own network code, which {@link WatchAgent} has changed so. Written with
 * nothing but the JDK, for it lives beside it.
 */
public final class Watch {

  /** The property that names the file in which attempts are noted. */
  public static final String FILE = "watch.file";

  private static final int FRAMES = 25;
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

  private Watch() {}

  /** Called before a name or an address is looked up. */
  public static void lookup(Object of) throws IOException {
    if (of instanceof String name && (HERE.contains(name) || name.equals(ownName()))) return;
    String what =
        of instanceof byte[] address ? InetAddress.getByAddress(address).toString() : of + "";
    note("lookup " + what);
    throw new UnknownHostException("watched: " + what);
  }

  /** Called before anything connects, or sends a datagram. */
  public static void reach(Object where) throws IOException {
    InetAddress address =
        switch (where) {
          case InetAddress bare -> bare;
          case InetSocketAddress socket -> socket.getAddress();
          // A socket of the file system stays on the machine.
          case null, default -> null;
        };
    if (address == null || address.isLoopbackAddress() || address.isAnyLocalAddress()) return;
    note("reach " + where);
    throw new ConnectException("watched: " + where);
  }

  /** The JVM asks for the address of its own machine, which is no call to another. */
  private static String ownName() {
    return System.getProperty("watch.own-name", "");
  }

  private static synchronized void note(String attempt) throws IOException {
    String by =
        Arrays.stream(Thread.currentThread().getStackTrace())
            .skip(3)
            .limit(FRAMES)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    try (FileOutputStream notes = new FileOutputStream(System.getProperty(FILE), true)) {
      notes.write((attempt + " by " + by + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
