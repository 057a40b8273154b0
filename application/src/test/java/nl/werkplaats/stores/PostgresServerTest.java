package nl.werkplaats.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import nl.werkplaats.fixture.Postgres;
import nl.werkplaats.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresServerTest {

  private static final String USER = "postgres";

  @Test
  void aServerThatKeepsWhatItIsToldWillDo() {
    String url = Postgres.shared().freshDatabase();
    assertThatCode(() -> check(url)).doesNotThrowAnyException();
  }

  @Test
  void aDatabaseOnWhichCommitsAreNotAwaitedIsRefused() {
    String url = Postgres.shared().freshDatabase();
    String name = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    JdbcClient.create(new DriverManagerDataSource(url))
        .sql("alter database " + name + " set synchronous_commit = off")
        .update();
    refused(url, "synchronous_commit=off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit"})
  void aServerThatKeepsNothingIsRefused(String setting, @TempDir Path folder) {
    try (Postgres careless = Postgres.own(folder, Map.of(setting, "off"))) {
      refused(careless.freshDatabase(), setting + "=off");
    }
  }

  @Test
  void aDatabaseThatCannotHoldEveryCharacterIsRefused() {
    String url = Postgres.shared().freshDatabase();
    JdbcClient.create(new DriverManagerDataSource(url))
        .sql("create database latin encoding 'LATIN1' locale 'C' template template0")
        .update();
    refused(Postgres.shared().url("latin"), "every character");
  }

  @Test
  void anOldServerIsRefusedByItsNumber() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> PostgresServer.checkVersion("jdbc:postgresql://db/w", "160004"))
        .withMessageContaining("is version 16; 17 is needed");
    assertThatCode(() -> PostgresServer.checkVersion("jdbc:postgresql://db/w", "170000"))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsNotThereIsToldWithoutTheSecretsOfItsAddress() {
    refused(Postgres.shared().url("nowhere"), "no such database");
    String closed = "jdbc:postgresql://127.0.0.1:1/werkplaats?user=u&password=geheim";
    refused(closed, "does not answer");
  }

  private static void check(String url) {
    PostgresServer.check(url, USER, null, new DriverManagerDataSource(url));
  }

  private static void refused(String url, String why) {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> check(url))
        .satisfies(refused -> {
          assertThat(refused.getMessage() + refused.remedy()).contains(why);
          assertThat(refused).hasNoCause().hasMessageNotContainingAny("geheim", USER + "@");
        });
  }
}
