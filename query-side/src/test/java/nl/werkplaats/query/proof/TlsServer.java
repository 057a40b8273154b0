package nl.werkplaats.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A server for https on this machine, with a certificate of its own for {@code localhost}. */
final class TlsServer implements AutoCloseable {

  private static final char[] SECRET = "synthetic".toCharArray();

  private final SSLContext context;
  private final SSLServerSocket listening;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile String answer = "HTTP/1.1 204 No Content";

  TlsServer(Path folder) throws IOException, GeneralSecurityException {
    context = context(certificate(folder));
    listening =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Trusts the certificate of this server, and no other. */
  SSLSocketFactory trusting() {
    return context.getSocketFactory();
  }

  void answers(String line) {
    answer = line;
  }

  List<String> requests() {
    return requests;
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket line = listening.accept()) {
        requests.add(request(line.getInputStream()));
        line.getOutputStream().write((answer + "\r\n\r\n").getBytes(UTF_8));
      } catch (IOException closedOrRefused) {
        // Whoever was there goes away again.
      }
    }
  }

  private static String request(InputStream in) throws IOException {
    var text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) text.append((char) in.read());
    int length =
        Integer.parseInt(text.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
    return text + new String(in.readNBytes(length), UTF_8);
  }

  private static KeyStore certificate(Path folder) throws IOException, GeneralSecurityException {
    Path file = folder.resolve("synthetic.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    new ProcessBuilder(
            keytool.toString(),
            "-genkeypair",
            "-alias",
            "synthetic",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            new String(SECRET),
            "-keystore",
            file.toString())
        .inheritIO()
        .start()
        .onExit()
        .join();
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, SECRET);
    }
    return store;
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, SECRET);
    var trusted = KeyStore.getInstance("PKCS12");
    try {
      trusted.load(null, null);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    trusted.setCertificateEntry("synthetic", store.getCertificate("synthetic"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
