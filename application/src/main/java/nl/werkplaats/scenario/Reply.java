package nl.werkplaats.scenario;

import tools.jackson.databind.JsonNode;

/** What the service answered. */
record Reply(int status, JsonNode json) {

  boolean accepted() {
    return status / 100 == 2;
  }

  /** The code of a refusal, or the bare status when the answer carries none. */
  String code() {
    return text("code", String.valueOf(status));
  }

  /** The rule that said no; empty when none did. */
  String rule() {
    return text("rule", "");
  }

  String id() {
    return text("id", "");
  }

  long version() {
    return json.path("version").asLong(0);
  }

  String stage() {
    return text("stage", "");
  }

  private String text(String field, String otherwise) {
    return json.path(field).isString() ? json.path(field).asString() : otherwise;
  }
}
