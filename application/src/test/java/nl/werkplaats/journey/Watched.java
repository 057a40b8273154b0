package nl.werkplaats.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.werkplaats.journey.watch.WatchAgent;

/** A JVM of which every attempt to reach another machine is noted. */
record Watched(Path folder) {

  /** Options that put it under watch; its user's home is inside the folder, too. */
  List<String> options() {
    try {
      List<String> options =
          new ArrayList<>(
              WatchAgent.options(folder, notes(), InetAddress.getLocalHost().getHostName()));
      options.add("-Duser.home=" + Files.createDirectories(home()));
      return options;
    } catch (UnknownHostException nameless) {
      throw new IllegalStateException("this machine does not know its own name", nameless);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One line for every attempt, with who made it. */
  List<String> attempts() {
    try {
      return Files.exists(notes()) ? Files.readAllLines(notes()) : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path home() {
    return folder.resolve("home");
  }

  private Path notes() {
    return folder.resolve("attempts.txt");
  }
}
