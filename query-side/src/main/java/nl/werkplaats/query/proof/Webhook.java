package nl.werkplaats.query.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import nl.werkplaats.kernel.proof.Hash;

/**
 * An address that a checkpoint is posted to. It speaks HTTP by itself, because what is connected to
 * must be the very address that was looked at; and it follows nobody elsewhere.
 */
record Webhook(URI address, SSLSocketFactory tls, Predicate<InetAddress> allowed)
    implements Recipient {

  private static final int HTTPS = 443;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TOLD = 8;
  private static final int LONGEST_LINE = 200;
  private static final String GOOD = "HTTP/1\\.[01] 2\\d\\d( .*)?";

  /** Refuses what is not encrypted, or tells more than an address. */
  Webhook {
    if (!"https".equals(address.getScheme())
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException("a webhook is an https address with a host and no user");
    }
  }

  static Webhook to(URI address) {
    return new Webhook(
        address, (SSLSocketFactory) SSLSocketFactory.getDefault(), PublicAddress::is);
  }

  /** Not all of the address: such addresses often are a secret by themselves. */
  @Override
  public String name() {
    String whole = Hash.leaf(address.toString().getBytes(UTF_8)).toString();
    return "webhook " + address.getHost() + " " + whole.substring(0, TOLD);
  }

  @Override
  public void take(Sealed checkpoint) throws IOException {
    int port = address.getPort() < 0 ? HTTPS : address.getPort();
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(lookedAt(), port), (int) PATIENCE.toMillis());
      try (var secure = (SSLSocket) tls.createSocket(plain, address.getHost(), port, true)) {
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.setSoTimeout((int) PATIENCE.toMillis());
        post(secure, checkpoint.note().getBytes(UTF_8));
        String answer = firstLine(secure.getInputStream());
        if (!answer.matches(GOOD)) throw new IOException("it was not taken: " + answer);
      }
    }
  }

  /** One of the host's addresses, when none of them is forbidden. */
  private InetAddress lookedAt() throws IOException {
    InetAddress[] all = InetAddress.getAllByName(address.getHost());
    for (InetAddress each : all) {
      if (!allowed.test(each)) throw new IOException("the host has an address that is not public");
    }
    return all[0];
  }

  private void post(SSLSocket line, byte[] body) throws IOException {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String head =
        String.join(
            "\r\n",
            "POST " + path + query + " HTTP/1.1",
            "Host: " + address.getHost() + port,
            "Content-Type: text/plain; charset=utf-8",
            "Content-Length: " + body.length,
            "Connection: close",
            "",
            "");
    var out = line.getOutputStream();
    out.write(head.getBytes(US_ASCII));
    out.write(body);
    out.flush();
  }

  private static String firstLine(InputStream in) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    var line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.length() == LONGEST_LINE || System.nanoTime() - until > 0) {
        throw new IOException("it does not answer as a web server does");
      }
      if (next != '\r') line.append((char) next);
    }
    return line.toString();
  }
}
