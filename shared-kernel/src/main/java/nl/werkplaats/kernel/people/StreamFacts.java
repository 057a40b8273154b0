package nl.werkplaats.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.code.ThemeStage;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.ExperimentId;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ShareId;
import nl.werkplaats.kernel.id.ThemeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the register that speaks of questions, themes and dialogues. */
abstract sealed class StreamFacts extends FactReader permits GroupFacts {

  StreamFacts(JdbcClient database, Clock clock) {
    super(database, clock);
  }

  public final Optional<ThemeFact> theme(ThemeId theme) {
    return sql("select theme, location, stage from theme_fact where theme = :theme")
        .param("theme", theme.value())
        .query((row, number) ->
            new ThemeFact(
                theme,
                new LocationId(uuid(row, "location")),
                ThemeStage.valueOf(row.getString("stage"))))
        .optional();
  }

  public final Optional<QuestionFact> question(QuestionId question) {
    return questions("q.question = :id", Map.of("id", question.value())).stream().findFirst();
  }

  /** The questions that exist among these. */
  public final List<QuestionFact> questions(Collection<QuestionId> questions) {
    return questions.isEmpty()
        ? List.of()
        : questions("q.question in (:ids)", Map.of("ids", values(questions)));
  }

  /** All questions under the theme, whatever became of them. */
  public final List<QuestionFact> questionsOfTheme(ThemeId theme) {
    return questions("q.theme = :theme", Map.of("theme", theme.value()));
  }

  /** The questions that this person owns at the location, whatever became of them. */
  public final List<QuestionFact> questionsOwnedBy(PersonId person, LocationId location) {
    return questions(
        """
        q.location = :location
        and q.question in (select question from question_owner where person = :person)
        """,
        Map.of("location", location.value(), "person", person.value()));
  }

  public final Optional<DialogueFact> dialogue(DialogueId dialogue) {
    return sql("select location, theme, stage from dialogue_fact where dialogue = :dialogue")
        .param("dialogue", dialogue.value())
        .query((row, number) ->
            new DialogueFact(
                dialogue,
                new LocationId(uuid(row, "location")),
                new ThemeId(uuid(row, "theme")),
                DialogueStage.valueOf(row.getString("stage"))))
        .optional();
  }

  /** The dialogues on this question that are still to come or under way. */
  public final Set<DialogueId> unclosedDialoguesOf(QuestionId question) {
    return ids(
            """
            select d.dialogue from dialogue_question q join dialogue_fact d on d.dialogue = q.dialogue
            where q.question = :question and d.stage not in ('CLOSED', 'CANCELLED')
            """,
            Map.of("question", question.value()))
        .stream()
        .map(DialogueId::new)
        .collect(Collectors.toSet());
  }

  public final Set<QuestionId> questionsOf(DialogueId dialogue) {
    return ids(
            "select question from dialogue_question where dialogue = :dialogue",
            Map.of("dialogue", dialogue.value()))
        .stream()
        .map(QuestionId::new)
        .collect(Collectors.toSet());
  }

  /** Where an experiment takes place. */
  public final Optional<LocationId> experiment(ExperimentId experiment) {
    return ids(
            "select location from experiment_fact where experiment = :experiment",
            Map.of("experiment", experiment.value()))
        .stream()
        .map(LocationId::new)
        .findFirst();
  }

  /** A share that was not ended, also when its last day is over. */
  public final Optional<ShareFact> share(ShareId share) {
    return shares("share = :id", share, LocalDate.MIN).stream().findFirst();
  }

  /** What of the question is shown to whom today. */
  public final List<ShareFact> sharesOf(QuestionId question) {
    return shares("question = :id", question, today());
  }

  /** What is shown to this person today. */
  public final List<ShareFact> sharesFor(PersonId recipient) {
    return shares("recipient = :id", recipient, today());
  }

  /** The shares of views of somebody's own development among these, also those that ended. */
  public final List<GrowthShareFact> growthShares(Collection<ShareId> shares) {
    if (shares.isEmpty()) {
      return List.of();
    }
    return sql("select share, owner, recipient, until_on, revoked from growth_share_fact"
            + " where share in (:shares) order by share")
        .param("shares", values(shares))
        .query((row, number) ->
            new GrowthShareFact(
                new ShareId(uuid(row, "share")),
                new PersonId(uuid(row, "owner")),
                new PersonId(uuid(row, "recipient")),
                row.getObject("until_on", LocalDate.class),
                row.getBoolean("revoked")))
        .list();
  }

  private List<QuestionFact> questions(String which, Map<String, Object> parameters) {
    Map<QuestionId, QuestionFact> found = new LinkedHashMap<>();
    sql("""
    select q.question, q.location, q.stage, q.theme, o.person
    from question_fact q left join question_owner o on o.question = q.question
    where %s order by q.question
    """
            .formatted(which))
        .params(parameters)
        .query(row -> {
          QuestionFact fact = question(row);
          found.merge(fact.question(), fact, QuestionFact::withOwnersOf);
        });
    return List.copyOf(found.values());
  }

  private static QuestionFact question(ResultSet row) throws SQLException {
    return new QuestionFact(
        new QuestionId(uuid(row, "question")),
        new LocationId(uuid(row, "location")),
        Stage.valueOf(row.getString("stage")),
        Optional.ofNullable(uuid(row, "theme")).map(ThemeId::new),
        Optional.ofNullable(uuid(row, "person")).map(PersonId::new).stream()
            .collect(Collectors.toSet()));
  }

  private List<ShareFact> shares(String which, Id id, LocalDate stillOn) {
    return sql(
            """
            select share, question, item, recipient, until_on, granted_by from share_fact
            where %s order by share
            """
                .formatted(which))
        .param("id", id.value())
        .query((row, number) ->
            new ShareFact(
                new ShareId(uuid(row, "share")),
                new QuestionId(uuid(row, "question")),
                new ItemId(uuid(row, "item")),
                new PersonId(uuid(row, "recipient")),
                row.getObject("until_on", LocalDate.class),
                new PersonId(uuid(row, "granted_by"))))
        .list()
        .stream()
        .filter(share -> !share.until().isBefore(stillOn))
        .toList();
  }
}
