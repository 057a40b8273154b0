package nl.werkplaats.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.net.ssl.SSLException;
import nl.werkplaats.kernel.proof.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

  private static final Sealed CHECKPOINT =
      new Sealed(3, 0, Hash.leaf(new byte[0]), 3, "synthetic\n3\n\u2014 note\n", Instant.EPOCH);

  @TempDir Path folder;
  private TlsServer server;

  @BeforeEach
  void begin() throws IOException, GeneralSecurityException {
    server = new TlsServer(folder);
  }

  @AfterEach
  void end() throws IOException {
    server.close();
  }

  private Webhook at(String host) {
    return new Webhook(address(host), server.trusting(), _ -> true);
  }

  private URI address(String host) {
    return URI.create("https://" + host + ":" + server.port() + "/checkpoints?school=1");
  }

  @Test
  void the_checkpoint_is_posted_as_it_was_signed() throws IOException {
    at("localhost").take(CHECKPOINT);
    assertThat(server.requests())
        .singleElement()
        .asString()
        .startsWith("POST /checkpoints?school=1 HTTP/1.1\r\nHost: localhost:")
        .endsWith("\r\n\r\n" + CHECKPOINT.note());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 302 Found\r\nLocation: https://localhost/",
        "HTTP/1.1 500 Internal Server Error",
        "HTTP/1.1 100 Continue",
        "",
        "something else"
      })
  void only_what_was_taken_has_arrived(String answer) {
    server.answers(answer);
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> at("localhost").take(CHECKPOINT));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void nothing_on_this_machine_or_around_it_is_connected_to() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Webhook.to(address("localhost")).take(CHECKPOINT))
        .withMessageContaining("not public");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void a_server_with_the_certificate_of_another_is_told_nothing() {
    assertThatExceptionOfType(SSLException.class)
        .isThrownBy(() -> at("127.0.0.1").take(CHECKPOINT));
    assertThatExceptionOfType(SSLException.class)
        .isThrownBy(() ->
            new Webhook(address("localhost"), Webhook.to(address("localhost")).tls(), _ -> true)
                .take(CHECKPOINT));
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://voorbeeld.test/",
        "https:/nowhere",
        "https://user@voorbeeld.test/",
        "ftp://voorbeeld.test/",
        "https://voorbeeld.test/#part"
      })
  void only_plain_https_addresses_are_webhooks(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> Webhook.to(URI.create(address)));
  }

  @Test
  void its_name_does_not_tell_the_whole_address() {
    assertThat(at("localhost").name()).startsWith("webhook localhost ").doesNotContain("school");
  }
}
