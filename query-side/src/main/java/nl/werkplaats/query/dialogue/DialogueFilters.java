package nl.werkplaats.query.dialogue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.DialogueMoves;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.ListAsked;
import org.bson.conversions.Bson;

/** By what dialogues are found in the store of views. */
final class DialogueFilters {

  private DialogueFilters() {}

  static Bson asked(ListAsked asked) {
    List<Bson> filters = new ArrayList<>();
    asked.inLocation().ifPresent(id -> filters.add(eq(DialogueProjection.LOCATION, id.toString())));
    asked.inStage(DialogueStage.class).ifPresent(stage -> filters.add(inStage(Set.of(stage))));
    asked.underTheme().ifPresent(id -> filters.add(under(id)));
    asked.first().ifPresent(from -> filters.add(gte(DialogueProjection.WHEN, Date.from(from))));
    asked.last().ifPresent(to -> filters.add(lte(DialogueProjection.WHEN, Date.from(to))));
    return filters.isEmpty() ? empty() : and(filters);
  }

  /** A first, wide choice by the indexes; the policy itself judges each dialogue that is found. */
  static Bson visibleTo(Standing reader) {
    List<String> followed =
        reader.roles().keySet().stream()
            .filter(at -> follows(reader.hatsAt(at)))
            .map(LocationId::toString)
            .toList();
    return or(with(reader.person()), in(DialogueProjection.LOCATION, followed));
  }

  private static boolean follows(Set<Hat> hats) {
    return hats.contains(Hat.AUDITOR) || !Collections.disjoint(hats, DialogueMoves.PLANNERS);
  }

  /** With which this person has anything to do. */
  static Bson with(PersonId person) {
    return eq(DialogueProjection.PEOPLE, person.toString());
  }

  static Bson on(Collection<QuestionId> questions) {
    return in(DialogueProjection.QUESTIONS, questions.stream().map(QuestionId::toString).toList());
  }

  static Bson under(ThemeId theme) {
    return eq(DialogueProjection.THEME, theme.toString());
  }

  static Bson inStage(Set<DialogueStage> stages) {
    return in(DialogueProjection.STAGE, stages.stream().map(DialogueStage::name).toList());
  }

  /** From which this person took something. */
  static Bson takenFromBy(PersonId author) {
    return eq(DialogueProjection.TAKERS, author.toString());
  }
}
