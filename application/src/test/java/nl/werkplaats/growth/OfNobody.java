package nl.werkplaats.growth;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers that stand beside people in lists, and why each of them is no number of a person. */
final class OfNobody {

  private static final String WHERE_IN_THE_STREAM =
      "which event of the question, theme, dialogue or location it was; who did more is not in it";
  private static final String EVENTS_OF_THE_SHARE =
      "how many events the share has: one, or two when it was revoked";
  private static final String OF_THE_WAVE =
      "of the wave as a whole, beside all who were invited to it; who answered is told nowhere";
  private static final String OF_THE_LOG =
      "what a machine read and made; the person only had it done";

  private static final String OF_THE_THING =
      "where in the log something stands, or what holds of the thing as a whole, as its events say"
          + " it; no document is about a person, and who is in it is a random reference";

  /**
   * Who opened something of one's own, how often on that day. It is told to nobody but its owner,
   * who has the right to know; it adds up over no two things of theirs, and compares nobody, since
   * no reader's openings of what others own are in it.
   */
  private static final String OWN_ACCESS_LOG = "one's own access log";

  /** The reasons, by route and place in its answer. */
  static final Map<String, String> NUMBERS =
      Stream.of(
              because(
                  WHERE_IN_THE_STREAM,
                  "/questions/{id}/timeline .items[].version",
                  "/themes/{id}/timeline .items[].version",
                  "/dialogues/{id}/timeline .items[].version",
                  "/locations/{id}/timeline .items[].version",
                  "/questions/{id}/compare .items[].events[].version",
                  "/questions/{id}/compare .items[].events[].position",
                  "/themes/{id}/compare .items[].events[].version",
                  "/themes/{id}/compare .items[].events[].position",
                  "/locations/{id}/compare .items[].events[].version",
                  "/locations/{id}/compare .items[].events[].position"),
              because(EVENTS_OF_THE_SHARE, "/growth-shares .items[].version"),
              because(
                  OWN_ACCESS_LOG,
                  "/questions/{id} .opened[].times",
                  "/reports/{id} .opened[].times",
                  "/growth-shares .items[].opened[].times",
                  "/growth-shares/{id} .opened[].times"),
              because(
                  OF_THE_WAVE,
                  "/studies/{id} .work.waves[].wave",
                  "/studies/{id} .work.waves[].instrumentVersion",
                  "/studies/{id} .work.waves[].invited",
                  "/studies/{id} .work.waves[].received"),
              because(
                  OF_THE_THING,
                  "/audit/replays/{id}/views/{view} .items[].at",
                  "/audit/replays/{id}/views/{view} .items[].first",
                  "/audit/replays/{id}/views/{view} .items[].versions[].version",
                  "/audit/replays/{id}/views/{view} .items[].view.asked.hours",
                  "/audit/replays/{id}/views/{view} .items[].view.asked.means",
                  "/audit/replays/{id}/views/{view} .items[].view.counted",
                  "/audit/replays/{id}/views/{view} .items[].view.course.groundRules",
                  "/audit/replays/{id}/views/{view} .items[].view.course.meeting.sequence",
                  "/audit/replays/{id}/views/{view} .items[].view.course.recurrences",
                  "/audit/replays/{id}/views/{view} .items[].view.decided.granted.hours",
                  "/audit/replays/{id}/views/{view} .items[].view.decided.granted.means",
                  "/audit/replays/{id}/views/{view} .items[].view.experiments[].no",
                  "/audit/replays/{id}/views/{view} .items[].view.instruments[].highest",
                  "/audit/replays/{id}/views/{view} .items[].view.instruments[].lowest",
                  "/audit/replays/{id}/views/{view} .items[].view.instruments[].version",
                  "/audit/replays/{id}/views/{view} .items[].view.items[].no",
                  "/audit/replays/{id}/views/{view} .items[].view.met",
                  "/audit/replays/{id}/views/{view} .items[].view.phrase.number",
                  "/audit/replays/{id}/views/{view} .items[].view.policy.members",
                  "/audit/replays/{id}/views/{view} .items[].view.policy.mostShare",
                  "/audit/replays/{id}/views/{view} .items[].view.policy.outsiders",
                  "/audit/replays/{id}/views/{view} .items[].view.waves[].closed.invited",
                  "/audit/replays/{id}/views/{view} .items[].view.waves[].closed.received",
                  "/audit/replays/{id}/views/{view} .items[].view.waves[].opened.instrumentVersion",
                  "/audit/replays/{id}/views/{view} .items[].view.waves[].opened.wave",
                  "/audit/replays/{id}/views/{view} .items[].view.wordings[].no"),
              because(
                  OF_THE_LOG,
                  "/operations/rebuilds .items[].events",
                  "/operations/rebuilds .items[].eventsPerSecond",
                  "/operations/rebuilds .items[].percent",
                  "/operations/receipts .items[].difference.different",
                  "/operations/receipts .items[].difference.equal",
                  "/operations/receipts .items[].difference.onlyLive",
                  "/operations/receipts .items[].difference.onlyRebuilt",
                  "/operations/receipts .items[].difference.undecided",
                  "/operations/receipts .items[].documents",
                  "/operations/receipts .items[].events",
                  "/operations/receipts .items[].from",
                  "/operations/receipts .items[].generation",
                  "/operations/receipts .items[].notes",
                  "/operations/receipts .items[].replaced",
                  "/operations/receipts .items[].revision",
                  "/operations/receipts .items[].to"))
          .flatMap(some -> some.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private OfNobody() {}

  private static Map<String, String> because(String reason, String... places) {
    return Stream.of(places).collect(Collectors.toMap(place -> place, _ -> reason));
  }
}
