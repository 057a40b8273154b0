package nl.werkplaats.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.werkplaats.command.http.CommandCatalogue;
import nl.werkplaats.command.http.CommandCatalogue.Entry;
import nl.werkplaats.kernel.move.DialogueMoves;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.LocationMoves;
import nl.werkplaats.kernel.move.MoveTable;
import nl.werkplaats.kernel.move.QuestionMoves;
import nl.werkplaats.kernel.move.StudyMoves;
import nl.werkplaats.kernel.move.ThemeMoves;

/** Draws what the people of a school might ask next: mostly what makes sense, sometimes not. */
public final class RandomAsks {

  private static final int FEW_THEMES = 3;
  private static final Map<String, MoveTable<?, ?>> TABLES =
      Map.of(
          "questions", QuestionMoves.TABLE,
          "themes", ThemeMoves.TABLE,
          "dialogues", DialogueMoves.TABLE,
          "locations", LocationMoves.TABLE,
          "studies", StudyMoves.TABLE);

  private final School school;
  private final Memory memory;
  private final RandomGenerator random;
  private final Bodies bodies;
  private final Sense sense;

  public RandomAsks(School school, Memory memory, Words words, RandomGenerator random) {
    this.school = school;
    this.memory = memory;
    this.random = random;
    this.bodies = new Bodies(school, memory, words, random);
    this.sense = new Sense(school, memory, random);
  }

  /** Something that may well be accepted, as far as the clients know. */
  public Ask sensible() {
    if (memory.all("themes").size() < FEW_THEMES) return made("themes");
    int dice = random.nextInt(100);
    if (dice < 18 || memory.all("questions").isEmpty()) return made("questions");
    if (dice < 25) return made("dialogues");
    if (dice < 27) return moved(memory.known(school.location()));
    if (dice < 30) return moved(memory.any(random, "themes", _ -> true));
    Thing dialogue = memory.any(random, "dialogues", Sense::isGoing);
    if (dice < 64 && dialogue != null) return moved(dialogue);
    Thing question = memory.any(random, "questions", Sense::isGoing);
    return question == null ? made("questions") : moved(question);
  }

  /** Anything anybody could send, well-formed or not. */
  public Ask nonsense() {
    List<Entry> entries =
        CommandCatalogue.entries().stream()
            .filter(entry -> !entry.resource().segment().equals("locations"))
            .toList();
    Entry entry = entries.get(random.nextInt(entries.size()));
    List<String> everybody = new ArrayList<>(school.people().keySet());
    String account = everybody.get(random.nextInt(everybody.size()));
    Thing target = memory.any(random, entry.resource().segment(), _ -> true);
    String id = target == null || random.nextInt(8) == 0 ? UUID.randomUUID() + "" : target.id;
    Map<String, Object> body = new HashMap<>(bodies.draw(entry.command(), target));
    if (random.nextBoolean()) spoil(body);
    String resource = entry.resource().segment();
    return new Ask(account, resource, entry.creates() ? "" : id, entry.move(), body);
  }

  private void spoil(Map<String, Object> body) {
    List<String> fields = new ArrayList<>(new TreeSet<>(body.keySet()));
    String field = fields.isEmpty() ? "happenedAt" : fields.get(random.nextInt(fields.size()));
    switch (random.nextInt(8)) {
      case 0 -> body.remove(field);
      case 1 -> body.put("score", 10);
      case 2 -> body.put(field, 42);
      case 3 -> body.put(field, null);
      case 4 -> body.put(field, "x".repeat(4_001));
      case 5 -> body.put(field, "\u0007");
      case 6 -> body.put(field, List.of(Map.of("nested", body.getOrDefault(field, ""))));
      default -> body.put("happenedAt", "2999-01-01T00:00:00Z");
    }
  }

  private Ask made(String resource) {
    Map<String, Object> body = bodies.draw(entry(resource, "").command(), null);
    String account = sense.whoMakes(resource);
    return new Ask(account, resource, "", "", sense.make(resource, "", account, body, null));
  }

  private Ask moved(Thing thing) {
    String wished = sense.next(thing);
    List<? extends MoveTable.Row<?, ?>> rows =
        TABLES.get(thing.resource).rows().stream()
            .filter(row -> !row.by().equals(Set.of(Hat.SYSTEM)))
            .filter(row -> Sense.canTry(row.move(), thing))
            .filter(row -> row.from().stream().anyMatch(stage -> stage.name().equals(thing.stage)))
            .toList();
    List<? extends MoveTable.Row<?, ?>> wanted =
        rows.stream().filter(row -> row.move().equals(wished)).toList();
    if (!wanted.isEmpty()) rows = wanted;
    // Nothing leads on from an end, but somebody may try.
    if (rows.isEmpty()) return nonsense();
    MoveTable.Row<?, ?> row = rows.get(random.nextInt(rows.size()));
    List<Hat> hats = row.by().stream().filter(hat -> hat != Hat.SYSTEM).toList();
    String account = sense.who(hats.get(random.nextInt(hats.size())), thing);
    String move = row.move();
    Map<String, Object> body = bodies.draw(entry(thing.resource, move).command(), thing);
    return new Ask(
        account,
        thing.resource,
        thing.id,
        move,
        sense.make(thing.resource, move, account, body, thing));
  }

  private static Entry entry(String resource, String move) {
    return CommandCatalogue.entries().stream()
        .filter(entry -> entry.resource().segment().equals(resource) && entry.move().equals(move))
        .findFirst()
        .orElseThrow();
  }
}
