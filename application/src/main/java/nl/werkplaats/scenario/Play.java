package nl.werkplaats.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.year.SchoolYear;
import tools.jackson.databind.JsonNode;

/** Tells one story to the service, step by step. */
final class Play {

  private static final Set<String> EVERY_ANSWER = Set.of("id", "version", "stage", "allowedMoves");
  private static final int TRIES = 5;

  private final Scenario scenario;
  private final String run;
  private final Cast cast;
  private final Service service;
  private final Waiting waiting;
  private final Consumer<Note> tell;
  private final Names names = new Names();
  private final Map<String, Long> versions = new HashMap<>();
  private final Progress progress = new Progress();
  private boolean begun;
  private boolean playedBefore;

  Play(
      Scenario scenario,
      String run,
      Cast cast,
      Service service,
      Duration patience,
      Consumer<Note> tell) {
    this.scenario = scenario;
    this.run = run;
    this.cast = cast;
    this.service = service;
    this.waiting = new Waiting(service, patience);
    this.tell = tell;
  }

  /** Plays the whole story, and answers what became of every question. */
  List<Ending> play() {
    meetEverybody();
    for (Step step : scenario.steps()) {
      switch (step) {
        case Step.Command command -> act(command);
        case Step.Await await -> await.stages().forEach((name, stage) -> await(await, name, stage));
      }
    }
    progress.yearEnds();
    return scenario.expect().keySet().stream().map(this::ending).toList();
  }

  /** What the service shows in the end; as soon as it has caught up, or patience has run out. */
  List<Figure.Shown> figures() {
    return waiting.until(
        () -> {
          var look = new Look(service, names);
          return scenario.figures().stream()
              .map(figure -> new Figure.Shown(figure, figure.reading().in(look)))
              .toList();
        },
        shown -> shown.stream().allMatch(Figure.Shown::asExpected));
  }

  private void meetEverybody() {
    Set<String> accounts = new TreeSet<>(Proofreader.ACCOUNTS);
    Set<String> mentioned =
        scenario.commands().stream()
            .flatMap(command -> Stream.concat(Stream.of(command.by()), Names.in(command.body())))
            .collect(Collectors.toSet());
    mentioned.add(scenario.reader());
    accounts.retainAll(mentioned);
    accounts.forEach(this::meet);
    if (scenario.location().isPresent() && names.id("location") == null) {
      throw new StoryStops("no-such-location", scenario.location().get(), scenario.reader());
    }
  }

  private void meet(String account) {
    Reply me = service.get(account, "/me");
    if (me.status() == 401) throw new StoryStops("no-such-account", account);
    if (!me.accepted()) throw Refusals.unexpected(account, "/me", me);
    names.bind(account, me.json().path("person").asString(""));
    if (!account.equals(scenario.reader())) return;
    for (JsonNode role : me.json().path("roles")) {
      String location = role.path("locationName").asString("");
      if (scenario.location().filter(location::equals).isPresent()) {
        names.bind("location", role.path("location").asString());
      }
    }
  }

  private void act(Step.Command command) {
    command.at().ifPresent(progress::at);
    Reply reply = send(command);
    if (command.refused().isPresent()) {
      if (!reply.code().equals(command.refused().get())) throw Refusals.other(command, reply);
      progress.refused++;
      return;
    }
    if (!reply.accepted() && !saidBefore(command, reply)) {
      throw Refusals.unexpected(command, reply);
    }
    progress.taken++;
    command.on().ifPresent(name -> versions.put(name, reply.version()));
    command.as().ifPresent(name -> remember(command, name, reply));
  }

  /** What is kept nowhere cannot be answered from the first time, and is refused instead. */
  private boolean saidBefore(Step.Command command, Reply reply) {
    return command.isKeptNowhere() && (playedBefore || reply.rule().equals("link-code-used"));
  }

  private Reply send(Step.Command command) {
    Map<String, Object> body = names.fill(command.body());
    if (command.takesSomebodyIn()) body.put("logins", cast.logins(command.as().orElseThrow()));
    command.at().ifPresent(at -> body.put("happenedAt", at.toString()));
    String path =
        "/"
            + command.resource()
            + command.on().map(name -> "/" + names.id(name) + "/" + command.move()).orElse("");
    String key = scenario.name() + "/" + run + "/" + command.number();
    Reply reply = waiting.untilThere(() -> service.post(command.by(), path, key, body));
    // A lost race is remembered under its key, so another try needs another key.
    for (int tried = 2; reply.code().equals("changed-meanwhile") && tried <= TRIES; tried++) {
      reply = service.post(command.by(), path, key + "~" + tried, body);
    }
    return reply;
  }

  private void remember(Step.Command command, String name, Reply reply) {
    Map<String, String> made = made(reply);
    if (!command.creates()) {
      if (made.size() != 1) throw Refusals.unexpected(command, reply);
      names.bind(name, made.values().iterator().next());
      return;
    }
    names.bind(name, reply.id());
    made.forEach((what, id) -> names.bind(name + "." + what, id));
    versions.put(name, reply.version());
    if (!begun && command.beginsStory()) begin(command, reply);
  }

  /** When more has happened since to the first thing that the story makes, it was told before. */
  private void begin(Step.Command command, Reply reply) {
    begun = true;
    String path = "/" + command.resource() + "/" + reply.id();
    String reader = command.makesQuestion() ? scenario.reader() : command.by();
    Reply now = waiting.untilVersion(reader, path, reply.version());
    playedBefore = now.version() > reply.version();
    if (playedBefore) tell.accept(Note.of("played-before", run));
  }

  /** The ids that an answer names besides its own. */
  private static Map<String, String> made(Reply reply) {
    return reply
        .json()
        .propertyStream()
        .filter(field -> !EVERY_ANSWER.contains(field.getKey()) && field.getValue().isString())
        .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asString()));
  }

  private void await(Step.Await await, String name, Stage stage) {
    long next = versions.getOrDefault(name, 0L) + 1;
    Reply reply = waiting.untilVersion(await.by(), question(name), next);
    // When the story was told before, the question has long gone on.
    if (reply.version() == next && !reply.stage().equals(stage.name())) {
      throw new StoryStops("other-stage", await.number(), name, stage, reply.stage());
    }
    versions.put(name, next);
  }

  private Ending ending(String name) {
    long version = versions.get(name);
    Reply now = waiting.untilVersion(scenario.reader(), question(name), version);
    int wordings = 1;
    int dialogues = 0;
    String page = question(name) + "/timeline?limit=200&version=" + version;
    while (!page.isEmpty()) {
      Reply timeline = waiting.untilSeen(scenario.reader(), page);
      for (JsonNode item : timeline.json().path("items")) {
        switch (item.path("what").asString("")) {
          case "question-reformulated" -> wordings++;
          case "dialogue-entered" -> dialogues++;
          default -> {
            // The table counts no other steps.
          }
        }
      }
      page = timeline.json().path("next").asString("");
    }
    return new Ending(
        name,
        Stage.valueOf(now.stage()),
        wordings,
        dialogues,
        accepted("start-experiment")
            .filter(command -> command.on().equals(Optional.of(name)))
            .map(command -> String.valueOf(command.body().get("form")))
            .toList(),
        accepted("raise-follow-on")
            .filter(command -> command.as().equals(Optional.of(name)))
            .flatMap(command -> command.on().stream())
            .findFirst());
  }

  private Stream<Step.Command> accepted(String move) {
    return scenario.commands().stream()
        .filter(command -> command.move().equals(move) && command.refused().isEmpty());
  }

  private String question(String name) {
    return "/questions/" + names.id(name);
  }

  /** How far the story has come, told per school year. */
  private final class Progress {

    private Optional<SchoolYear> year = Optional.empty();
    private int taken;
    private int refused;

    void at(Instant moment) {
      SchoolYear next = SchoolYear.of(moment);
      if (year.isPresent() && !year.get().equals(next)) yearEnds();
      year = Optional.of(next);
    }

    void yearEnds() {
      year.ifPresent(ended -> tell.accept(Note.of("year", ended.label(), taken, refused)));
      taken = 0;
      refused = 0;
    }
  }
}
