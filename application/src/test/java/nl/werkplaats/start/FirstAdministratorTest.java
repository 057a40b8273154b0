package nl.werkplaats.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class FirstAdministratorTest {

  @Test
  void nobodyIsLetInUnasked() {
    assertThat(FirstAdministrator.of(jwt())).isEmpty();
  }

  @Test
  void theLoginIsOfTheIssuerOfTheTokens() {
    assertThat(FirstAdministrator.of(told()))
        .hasValueSatisfying(first -> {
          assertThat(first.login().issuer()).isEqualTo("https://login.voorbeeld.nl");
          assertThat(first.login().subject()).isEqualTo("0a1b");
          assertThat(first.location()).isNotBlank();
          assertThat(first.institution()).isNotBlank();
        });
  }

  @Test
  void halfOfItIsRefusedWithTheSettingThatIsMissing() {
    refused(jwt().withProperty("werkplaats.first-administrator.name", "Beheerder"), "subject");
    refused(jwt().withProperty("werkplaats.first-administrator.subject", "0a1b"), "name");
    refused(told().withProperty("werkplaats.first-administrator.location", " "), "location");
  }

  @Test
  void theExampleAccountsHaveTheirOwn() {
    refused(told().withProperty("werkplaats.identity", "example"), "example");
  }

  private static MockEnvironment jwt() {
    return new MockEnvironment()
        .withProperty("werkplaats.identity", "jwt")
        .withProperty("werkplaats.jwt.issuer", "https://login.voorbeeld.nl");
  }

  private static MockEnvironment told() {
    return jwt()
        .withProperty("werkplaats.first-administrator.subject", "0a1b")
        .withProperty("werkplaats.first-administrator.name", "Beheerder");
  }

  private static void refused(MockEnvironment environment, String why) {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> FirstAdministrator.of(environment))
        .satisfies(refused -> assertThat(refused.getMessage()).contains(why));
  }
}
