package nl.werkplaats.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.werkplaats.edge.security.ExampleAccounts;

/** By which accounts the people of a story come in. */
final class Cast {

  private final String prefix;
  private final String issuer;

  /**
   * @param issuer who vouches for the accounts
   */
  Cast(Scenario scenario, String run, String issuer) {
    this.prefix = ExampleAccounts.TAKEN_IN + scenario.name() + "-" + run + "-";
    this.issuer = issuer;
  }

  /** An example account is itself; whom the story took in has another account in every run. */
  String account(String name) {
    return Proofreader.ACCOUNTS.contains(name) ? name : prefix + name;
  }

  /** The logins of somebody whom the story takes in. */
  List<Map<String, Object>> logins(String name) {
    Map<String, Object> login = new LinkedHashMap<>();
    login.put("issuer", issuer);
    login.put("subject", account(name));
    return List.of(login);
  }
}
