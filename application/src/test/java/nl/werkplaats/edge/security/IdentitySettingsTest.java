package nl.werkplaats.edge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.werkplaats.WerkplaatsApplication;
import nl.werkplaats.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.mock.env.MockEnvironment;

class IdentitySettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void theExampleAccountsAreForThisMachine(String address) {
    assertThatCode(() -> check(example().withProperty("server.address", address)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.1"})
  void theExampleAccountsDoNotMeetANetwork(String address) {
    refused(example().withProperty("server.address", address), "listen");
  }

  @Test
  void theExampleAccountsDoNotMeetADatabaseOfASchool() {
    refused(
        example().withProperty("spring.datasource.url", "jdbc:postgresql://localhost/werkplaats"),
        "database");
  }

  @Test
  void theExampleAccountsDoNotMeetAnotherPort() {
    String port = "management.server.port";
    refused(example().withProperty(port, "8081"), port);
    assertThatCode(() -> check(jwt().withProperty(port, "8081"))).doesNotThrowAnyException();
  }

  @Test
  void theExampleAccountsDoNotMeetTokens() {
    refused(example().withProperty("werkplaats.jwt.audience", "werkplaats"), "JWT");
  }

  @Test
  void tokensWithoutAudienceOrIssuerDoNotCount() {
    MockEnvironment jwt = new MockEnvironment().withProperty("werkplaats.identity", "jwt");
    refused(jwt.withProperty("werkplaats.jwt.issuer", "https://voorbeeld"), "audience");
    MockEnvironment nobody = new MockEnvironment().withProperty("werkplaats.identity", "jwt");
    refused(nobody.withProperty("werkplaats.jwt.audience", "werkplaats"), "issuer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.voorbeeld/keys",
        "HTTPS://login.voorbeeld/keys",
        "http://127.0.0.1:8180/keys",
        "http://localhost/keys",
        "http://[::1]/keys"
      })
  void keysComeOverALineOfTheirOwn(String address) {
    assertThatCode(() -> check(jwt().withProperty("werkplaats.jwt.keys", address)))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(jwt().withProperty("werkplaats.jwt.issuer", address)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.voorbeeld/keys",
        "http://192.0.2.1/keys",
        "http://localhost.voorbeeld.nl",
        "http://localhost@192.0.2.1/",
        "http:keys",
        "HTTP://192.0.2.1/k.pem",
        "ftp://192.0.2.1/k.pem",
        "ftp://localhost/k.pem",
        "jar:http://192.0.2.1/k.jar!/k.pem",
        "file://192.0.2.1/k.pem"
      })
  void keysDoNotComeInTheClear(String address) {
    refused(jwt().withProperty("werkplaats.jwt.keys", address), "werkplaats.jwt.keys");
    refused(jwt().withProperty("werkplaats.jwt.issuer", address), "werkplaats.jwt.issuer");
  }

  @Test
  void aKeyThatIsNotThereIsMissedAtTheStart(@TempDir Path folder) throws IOException {
    Path empty = Files.writeString(folder.resolve("issuer.pem"), "");
    for (String keys : List.of("file:" + folder.resolve("none.pem"), "file:" + empty, "nothing")) {
      refused(jwt().withProperty("werkplaats.jwt.keys", keys), "werkplaats.jwt.keys");
    }
  }

  @Test
  void anotherKindOfIdentityIsNotGuessed() {
    refused(new MockEnvironment().withProperty("werkplaats.identity", "none"), "none");
  }

  @Test
  void aRefusedStartSaysWhatToDoAndLeavesNothingBehind(@TempDir Path folder) {
    var application = new SpringApplicationBuilder(WerkplaatsApplication.class);
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() ->
            application.run(
                "--server.address=0.0.0.0",
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("werkplaats"),
                "--werkplaats.master-key-file=" + folder.resolve("master.key")))
        .satisfies(refused -> assertThat(refused.remedy()).contains("server.address=127.0.0.1"));
    assertThat(folder).satisfies(each -> assertThat(Files.list(each)).isEmpty());
  }

  private static MockEnvironment example() {
    return new MockEnvironment()
        .withProperty("server.address", "127.0.0.1")
        .withProperty("spring.datasource.url", "jdbc:h2:file:./data/werkplaats");
  }

  private static MockEnvironment jwt() {
    return new MockEnvironment()
        .withProperty("werkplaats.identity", "jwt")
        .withProperty("werkplaats.jwt.issuer", "https://login.voorbeeld")
        .withProperty("werkplaats.jwt.audience", "werkplaats");
  }

  private static void check(MockEnvironment environment) {
    IdentitySettings.of(environment).check(environment);
  }

  private static void refused(MockEnvironment environment, String why) {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> check(environment))
        .satisfies(refused -> assertThat(refused.getMessage() + refused.remedy()).contains(why));
  }
}
