package nl.werkplaats.scenario;

/**
 * Words an answer that the story did not foresee: which step, who, what, and all the service said.
 */
final class Refusals {

  private Refusals() {}

  static StoryStops unexpected(Step.Command command, Reply reply) {
    if (reply.code().equals("key-reused")) return new StoryStops("key-reused", command.number());
    return new StoryStops("unexpected", place(command), said(reply));
  }

  static StoryStops other(Step.Command command, Reply reply) {
    String expected = command.refused().orElseThrow();
    return reply.accepted()
        ? new StoryStops("not-refused", place(command), expected)
        : new StoryStops("refused-otherwise", place(command), expected, said(reply));
  }

  static StoryStops unexpected(String account, String path, Reply reply) {
    return new StoryStops("unreadable", account, path, said(reply));
  }

  private static String place(Step.Command command) {
    String what =
        command.what() + command.on().or(command::as).map(name -> " (" + name + ")").orElse("");
    return command.number() + ", " + command.by() + ", " + what;
  }

  private static String said(Reply reply) {
    return reply.status() + " " + reply.json().toPrettyString();
  }
}
