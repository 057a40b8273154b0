package nl.werkplaats.query.question;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.http.ListAsked;
import org.bson.conversions.Bson;

/** By what questions are found in the store of views. */
final class QuestionFilters {

  /** Who sees something of the questions of others at their location. */
  private static final Set<Hat> FOLLOW =
      EnumSet.of(Hat.SCHOOL_TRAINER, Hat.QUALITY_OFFICER, Hat.TEAM_LEADER, Hat.AUDITOR);

  private QuestionFilters() {}

  static Bson asked(ListAsked asked) {
    List<Bson> filters = new ArrayList<>();
    asked.inLocation().ifPresent(id -> filters.add(at(List.of(id))));
    asked.inStage(Stage.class).ifPresent(stage -> filters.add(inStage(Set.of(stage))));
    asked.underTheme().ifPresent(id -> filters.add(under(id)));
    asked
        .first()
        .ifPresent(from -> filters.add(gte(QuestionProjection.SUBMITTED, Date.from(from))));
    asked.last().ifPresent(to -> filters.add(lte(QuestionProjection.SUBMITTED, Date.from(to))));
    return filters.isEmpty() ? empty() : and(filters);
  }

  /**
   * A first, wide choice by the indexes; the policy itself judges each question that is found.
   *
   * @param takesPart the questions on which the reader takes part in a dialogue
   */
  static Bson visibleTo(Standing reader, Set<QuestionId> takesPart) {
    return or(
        eq(QuestionProjection.PEOPLE, reader.person().toString()),
        in("_id", takesPart.stream().map(QuestionId::toString).toList()),
        at(where(reader, FOLLOW)),
        and(at(where(reader, Set.of(Hat.TEACHER))), eq(QuestionProjection.OWNED, false)));
  }

  private static List<LocationId> where(Standing reader, Set<Hat> anyOf) {
    Predicate<LocationId> there =
        location -> reader.hatsAt(location).stream().anyMatch(anyOf::contains);
    return reader.roles().keySet().stream().filter(there).toList();
  }

  static Bson at(Collection<LocationId> locations) {
    return in(QuestionProjection.LOCATION, locations.stream().map(LocationId::toString).toList());
  }

  static Bson inStage(Set<Stage> stages) {
    return in(QuestionProjection.STAGE, stages.stream().map(Stage::name).toList());
  }

  static Bson under(ThemeId theme) {
    return eq(QuestionProjection.THEME, theme.toString());
  }

  static Bson ownedBy(PersonId person) {
    return eq(QuestionProjection.OWNERS, person.toString());
  }

  /** What this person owns or wrote something of their own on. */
  static Bson whose(PersonId person) {
    return eq(QuestionProjection.WHOSE, person.toString());
  }
}
