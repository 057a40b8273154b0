package nl.werkplaats.journey;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.axonframework.updates.LoggingUpdateCheckerReporter;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.configuration.UsagePropertyProvider;

/**
 * Tries to leave the machine in every way that libraries do, and as Axon itself would; all
 * addresses are reserved for documentation and belong to nobody.
 */
final class LooksOutside {

  private LooksOutside() {}

  public static void main(String[] arguments) throws InterruptedException {
    attempt(() -> InetAddress.getByName("school.invalid"));
    attempt(() -> InetAddress.getByName("192.0.2.9").getHostName());
    attempt(() -> {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("192.0.2.1", 443), 100);
      }
      return true;
    });
    attempt(() -> {
      try (SocketChannel channel = SocketChannel.open()) {
        return channel.connect(new InetSocketAddress("192.0.2.2", 443));
      }
    });
    attempt(() -> {
      try (HttpClient client = HttpClient.newHttpClient()) {
        var request = HttpRequest.newBuilder(URI.create("http://192.0.2.3/")).build();
        return client.send(request, BodyHandlers.discarding());
      }
    });
    attempt(() -> {
      try (DatagramSocket socket = new DatagramSocket()) {
        InetAddress far = InetAddress.getByName("192.0.2.4");
        socket.send(new DatagramPacket(new byte[1], 1, far, 53));
      }
      return true;
    });
    attempt(() -> InetAddress.getByName("localhost").isLoopbackAddress());
    // What the service leaves out on purpose: this reports to its makers, some time after its
    // start.
    UsagePropertyProvider settings = UsagePropertyProvider.create();
    new UpdateChecker(
            new UpdateCheckerHttpClient(settings), new LoggingUpdateCheckerReporter(), settings)
        .start();
    new CountDownLatch(1).await();
  }

  private static void attempt(Callable<?> leaving) {
    try {
      leaving.call();
    } catch (IOException stopped) {
      System.out.println("stopped: " + stopped);
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
