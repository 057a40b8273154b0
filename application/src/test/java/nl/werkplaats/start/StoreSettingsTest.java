package nl.werkplaats.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class StoreSettingsTest {

  private static final String SIDES = "werkplaats.sides";
  private static final String EVENTS = "spring.datasource.url";
  private static final String VIEWS = "werkplaats.mongodb.uri";
  private static final String MEANT = "werkplaats.embedded-stores";

  @Test
  void theEmbeddedDefaultIsBothSides() {
    starts(embedded());
    starts(embedded().withProperty(SIDES, "both"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"command", "query"})
  void theEmbeddedDatabaseIsNotSharedByNodes(String side) {
    refused(embedded().withProperty(SIDES, side), SIDES);
    refused(embedded().withProperty(SIDES, side).withProperty(MEANT, "true"), SIDES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Both", "command,query", "all"})
  void anotherSideIsNotGuessed(String asked) {
    refused(school().withProperty(SIDES, asked), SIDES);
  }

  @ParameterizedTest
  @EnumSource
  void aSchoolRunsAnySideOverRealStores(Sides sides) {
    starts(school().withProperty(SIDES, sides.name().toLowerCase(Locale.ROOT)));
  }

  @Test
  void aSchoolDoesNotStandOnTheEmbeddedStoresByAnOversight() {
    MockEnvironment h2 = school().withProperty(EVENTS, "jdbc:h2:file:./data/werkplaats");
    refused(h2, EVENTS);
    starts(h2.withProperty(MEANT, "true"));
    MockEnvironment inMemory = school().withProperty(VIEWS, "");
    refused(inMemory, VIEWS);
    starts(inMemory.withProperty(MEANT, "true"));
  }

  @Test
  void whereOnlyCommandsAreDecidedNoViewsAreNeeded() {
    starts(school().withProperty(VIEWS, "").withProperty(SIDES, "command"));
    refused(school().withProperty(VIEWS, "").withProperty(SIDES, "query"), VIEWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.hikari.jdbc-url",
        "spring.datasource.hikari.data-source-class-name"
      })
  void noOtherSettingNamesAnEventDatabase(String unseen) {
    refused(school().withProperty(unseen, "jdbc:postgresql://elders/werkplaats"), unseen);
    refused(embedded().withProperty(unseen, "jdbc:postgresql://elders/werkplaats"), unseen);
  }

  @Test
  void noServerIsUsedWithoutALookAtIt() {
    String migrations = "spring.flyway.enabled";
    refused(school().withProperty(migrations, "false"), migrations);
    starts(school().withProperty(migrations, "true"));
  }

  private static MockEnvironment embedded() {
    return new MockEnvironment().withProperty(EVENTS, "jdbc:h2:file:./data/werkplaats");
  }

  private static MockEnvironment school() {
    return new MockEnvironment()
        .withProperty("werkplaats.identity", "jwt")
        .withProperty(EVENTS, "jdbc:postgresql://localhost/werkplaats")
        .withProperty(VIEWS, "mongodb://localhost");
  }

  private static void starts(MockEnvironment environment) {
    assertThatCode(() -> check(environment)).doesNotThrowAnyException();
  }

  private static void refused(MockEnvironment environment, String setting) {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> check(environment))
        .satisfies(
            refused -> assertThat(refused.getMessage() + refused.remedy()).contains(setting));
  }

  private static void check(MockEnvironment environment) {
    StoreSettings.of(environment).check(Sides.of(environment));
  }
}
