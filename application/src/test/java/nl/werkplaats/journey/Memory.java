package nl.werkplaats.journey;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import nl.werkplaats.journey.Client.Reply;
import tools.jackson.databind.JsonNode;

/** What the clients together remember of the answers they got. */
public final class Memory {

  private final School school;
  private final Map<String, Thing> things = new ConcurrentHashMap<>();

  public Memory(School school) {
    this.school = school;
    put("locations", school.location()).stage = "REGISTERED";
  }

  List<Thing> all(String resource) {
    return things.values().stream().filter(each -> each.resource.equals(resource)).toList();
  }

  /** One at random; null when there is none. */
  Thing any(RandomGenerator random, String resource, Predicate<Thing> fitting) {
    List<Thing> found = all(resource).stream().filter(fitting).toList();
    return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
  }

  public Thing known(String id) {
    return things.get(id);
  }

  public void learn(Ask ask, Reply reply) {
    if (reply.accepted() && !ask.resource().equals("people")) {
      accepted(ask, reply);
    } else if (reply.json().path("currentStage").isString() && things.containsKey(ask.id())) {
      things.get(ask.id()).stage = reply.text("currentStage");
    } else if (reply.json().path("currentVersion").isNumber() && things.containsKey(ask.id())) {
      things.get(ask.id()).version = reply.json().path("currentVersion").asLong();
    }
  }

  private void accepted(Ask ask, Reply reply) {
    Thing thing = put(ask.resource(), reply.text("id"));
    thing.stage = reply.text("stage");
    thing.version = reply.version();
    for (String name : List.of("item", "share", "team", "experiment")) {
      if (reply.json().path(name).isString()) thing.made.add(name + " " + reply.text(name));
    }
    JsonNode followOn = reply.json().path("followOn");
    if (followOn.isString()) {
      Thing next = put("questions", followOn.asString());
      next.stage = "INTAKE";
      next.holder = ask.account();
    }
    String person = school.account(String.valueOf(ask.body().get("person")));
    switch (ask.move()) {
      case "" -> made(ask, thing);
      case "assign-to-theme", "move-to-theme" -> thing.theme = text(ask, "theme");
      case "release-from-theme", "restart" -> thing.theme = "";
      case "adopt" -> thing.holder = ask.account();
      case "leave" -> thing.holder = "";
      case "link-question" -> thing.questions.add(text(ask, "question"));
      case "unlink-question" -> thing.questions.remove(text(ask, "question"));
      case "assign-facilitator" -> {
        if (!"CO".equals(ask.body().get("kind"))) thing.holder = person;
      }
      case "invite" -> thing.invited.add(person);
      case "confirm-ground-rules" -> thing.groundRules = true;
      case "open" -> thing.questions.forEach(this::entersDialogue);
      default -> {
        // Nothing more to remember.
      }
    }
  }

  private void made(Ask ask, Thing thing) {
    if (ask.resource().equals("questions")) {
      thing.holder =
          ask.body().get("owners") instanceof List<?> owners
              ? owners.isEmpty() ? "" : school.account(owners.getFirst().toString())
              : School.TEACHERS.contains(ask.account()) ? ask.account() : "";
    } else if (ask.resource().equals("dialogues")) {
      thing.theme = text(ask, "theme");
      ((List<?>) ask.body().get("questions")).forEach(each -> thing.questions.add(each.toString()));
    }
  }

  private void entersDialogue(String question) {
    Thing thing = things.get(question);
    if (thing != null && thing.stage.equals("THEMED")) thing.stage = "DIALOGUE";
  }

  private Thing put(String resource, String id) {
    return things.computeIfAbsent(id, _ -> new Thing(resource, id));
  }

  private static String text(Ask ask, String field) {
    return String.valueOf(ask.body().get(field));
  }
}
