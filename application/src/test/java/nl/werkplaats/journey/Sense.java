package nl.werkplaats.journey;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import nl.werkplaats.kernel.move.Hat;

/** Knows how people of a school do things, so that most of what is drawn at random fits. */
final class Sense {

  private static final List<String> FACILITATORS = List.of("kwaliteit", "schoolopleider");
  private static final List<String> PLANNERS = List.of("schoolopleider", "kwaliteit");

  private static final Set<String> OVER = Set.of("CANCELLED", "EMBEDDED", "RETIRED", "WITHDRAWN");

  private final School school;
  private final Memory memory;
  private final RandomGenerator random;

  Sense(School school, Memory memory, RandomGenerator random) {
    this.school = school;
    this.memory = memory;
    this.random = random;
  }

  static boolean isGoing(Thing thing) {
    return !OVER.contains(thing.stage);
  }

  String whoMakes(String resource) {
    return switch (resource) {
      case "questions" -> random.nextInt(4) > 0 ? one(School.TEACHERS) : "teamleider";
      default -> one(PLANNERS);
    };
  }

  String who(Hat hat, Thing thing) {
    String account =
        switch (hat) {
          case SCHOOL_TRAINER -> "schoolopleider";
          case QUALITY_OFFICER -> "kwaliteit";
          case TEAM_LEADER -> "teamleider";
          case ADMINISTRATOR -> "beheerder";
          case TEACHER -> one(School.TEACHERS);
          case OWNER, LEAD_FACILITATOR, SHARER -> thing.holder;
          case PARTICIPANT, INVITEE, ATTENDEE -> thing.invited.stream().findAny().orElse("docent1");
          default -> one(School.OTHERS);
        };
    return account.isEmpty() ? one(School.TEACHERS) : account;
  }

  /** What brings a thing on its way; empty when anything will do. */
  String next(Thing thing) {
    if (random.nextInt(4) == 0) return "";
    return switch (thing.resource) {
      case "questions" -> nextOfQuestion(thing);
      case "themes" -> random.nextBoolean() ? "activate" : one(List.of("rest", "waive-expert"));
      case "dialogues" -> nextOfDialogue(thing);
      default -> "";
    };
  }

  private String nextOfQuestion(Thing question) {
    return switch (question.stage) {
      case "INTAKE" -> question.holder.isEmpty() ? "adopt" : "assign-to-theme";
      case "DIALOGUE" -> one(List.of("record-reflection", "record-reflection", "withdraw", ""));
      case "REFLECTION" -> one(List.of("raise-follow-on", "harvest", ""));
      case "HARVESTED", "REDIRECTED" -> "raise-follow-on";
      default -> "";
    };
  }

  private String nextOfDialogue(Thing dialogue) {
    return switch (dialogue.stage) {
      case "PROPOSED", "SCHEDULED" -> {
        if (dialogue.holder.isEmpty()) yield "assign-facilitator";
        if (dialogue.invited.isEmpty()) yield "invite";
        if (!dialogue.groundRules) yield "confirm-ground-rules";
        yield dialogue.stage.equals("PROPOSED") ? "schedule" : "open";
      }
      case "OPEN" -> one(List.of("close", ""));
      default -> "";
    };
  }

  /** Whether there is anything to make this move with. */
  static boolean canTry(String move, Thing thing) {
    return switch (move) {
      case "share", "revoke-share" ->
          thing.made.stream()
              .anyMatch(each -> each.startsWith(move.equals("share") ? "item" : "share"));
      default -> true;
    };
  }

  Map<String, Object> make(
      String resource, String move, String account, Map<String, Object> drawn, Thing thing) {
    Map<String, Object> body = new LinkedHashMap<>(drawn);
    switch (resource + "/" + move) {
      case "questions/" -> submit(account, body);
      case "themes/" -> {
        body.put("origin", random.nextInt(5) > 0 ? "QUESTIONS" : "TOP_DOWN");
        body.remove("succeeds");
      }
      case "dialogues/" -> propose(body);
      case "questions/assign-to-theme", "questions/move-to-theme" -> {
        Thing going = memory.any(random, "themes", Sense::isGoing);
        if (going != null) body.put("theme", going.id);
      }
      case "questions/start-experiment" -> {
        body.put("form", "ALONE");
        body.keySet().removeAll(Set.of("participants", "experiment"));
      }
      case "questions/record-reflection" -> {
        if (!thing.stage.equals("EXPERIMENT")) body.remove("observed");
      }
      case "questions/add-owner" -> body.put("person", school.person(one(School.TEACHERS)));
      case "themes/retire" -> {
        body.put("reason", "ANSWERED");
        body.remove("mergedInto");
      }
      case "themes/couple-expert", "dialogues/assign-expert" -> {
        body.putAll(Map.of("kind", "RESEARCHER", "origin", "INTERNAL"));
        body.put("person", school.person("kwaliteit"));
        body.remove("accessUntil");
      }
      case "dialogues/schedule" -> {
        Instant start = Instant.parse(body.get("start").toString());
        body.put("end", start.plusSeconds(3_600).toString());
      }
      case "dialogues/assign-facilitator" -> {
        body.put("person", school.person(one(FACILITATORS)));
        body.put("kind", random.nextInt(5) > 0 ? "LEAD" : "CO");
      }
      case "dialogues/invite" -> body.put("person", school.person(one(School.TEACHERS)));
      case "dialogues/close" -> {
        String there = thing.invited.stream().findAny().orElse(account);
        body.put("attendees", List.of(school.person(there)));
      }
      case "locations/grant-role", "locations/end-role" -> {
        // One teacher comes and goes; without the others nothing would happen any more.
        body.putAll(Map.of("person", school.person("docent3"), "role", "TEACHER"));
        body.remove("until");
      }
      case "locations/set-team-leader" -> body.put("person", school.person("teamleider"));
      default -> {
        // As drawn.
      }
    }
    return body;
  }

  private void submit(String account, Map<String, Object> body) {
    if (School.TEACHERS.contains(account)) {
      body.put("channel", random.nextBoolean() ? "TEAM_MEETING" : "INTERVISION");
      body.remove("owners");
    } else if (random.nextInt(4) > 0) {
      body.put("channel", "INFORMAL_CONVERSATION");
      body.put("owners", List.of(school.person(one(School.TEACHERS))));
    } else {
      body.put("channel", "FIELD_REPRESENTATIVE");
      body.put("owners", List.of());
    }
  }

  private void propose(Map<String, Object> body) {
    Thing asked =
        memory.any(
            random,
            "questions",
            each -> !each.theme.isEmpty() && Set.of("THEMED", "DIALOGUE").contains(each.stage));
    if (asked == null) return;
    List<String> together =
        memory.all("questions").stream()
            .filter(each -> each.theme.equals(asked.theme))
            .filter(each -> Set.of("THEMED", "DIALOGUE").contains(each.stage))
            .map(each -> each.id)
            .limit(3)
            .toList();
    body.put("theme", asked.theme);
    body.put("questions", together);
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
