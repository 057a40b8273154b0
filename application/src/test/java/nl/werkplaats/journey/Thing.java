package nl.werkplaats.journey;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What clients remember of one question, theme, dialogue or location; it may be out of date. */
public final class Thing {

  final String resource;
  final String id;
  volatile String stage = "";
  public volatile long version;

  /** Who may move it on: an owner of a question, the lead facilitator of a dialogue. */
  volatile String holder = "";

  volatile String theme = "";
  volatile boolean groundRules;

  /** Questions of a dialogue. */
  final Set<String> questions = ConcurrentHashMap.newKeySet();

  /** Accounts that were invited to a dialogue. */
  final Set<String> invited = ConcurrentHashMap.newKeySet();

  /** What was made besides, by the name under which the answer told it: item, share, team. */
  final Set<String> made = ConcurrentHashMap.newKeySet();

  Thing(String resource, String id) {
    this.resource = resource;
    this.id = id;
  }
}
