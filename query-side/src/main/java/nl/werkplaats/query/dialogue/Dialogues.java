package nl.werkplaats.query.dialogue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.ne;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.id.DialogueId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.DialogueFacts;
import nl.werkplaats.kernel.move.DialogueSight;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.TakeawayRegister;
import nl.werkplaats.kernel.people.TakeawayShareFact;
import nl.werkplaats.kernel.year.SchoolYear;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.ListAsked;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import nl.werkplaats.query.question.Participation;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Finds dialogues, and hands each reader only those that they may see something of. */
public final class Dialogues implements Reached, Participation {

  public static final Folded<DialogueView> PROJECTION = new DialogueProjection();

  /** Who takes part; an expert knows the brief, and who declined only that there was a dialogue. */
  private static final Set<Hat> TAKING_PART =
      Set.of(Hat.PARTICIPANT, Hat.LEAD_FACILITATOR, Hat.FACILITATOR, Hat.ATTENDEE);

  /** Still to come or going on. */
  private static final Set<DialogueStage> AHEAD =
      EnumSet.of(
          DialogueStage.PROPOSED,
          DialogueStage.SCHEDULED,
          DialogueStage.OPEN,
          DialogueStage.PAUSED);

  private final Views<DialogueView> views;
  private final Views<DialogueView> today;
  private final TakeawayRegister register;
  private final Clock clock;
  private final Optional<Past> past;

  public Dialogues(Views<DialogueView> views, Register register, Clock clock) {
    this(views, views, register.takeaways(), clock, Optional.empty());
  }

  private Dialogues(
      Views<DialogueView> views,
      Views<DialogueView> today,
      TakeawayRegister register,
      Clock clock,
      Optional<Past> past) {
    this.views = views;
    this.today = today;
    this.register = register;
    this.clock = clock;
    this.past = past;
  }

  /** The dialogues as they were; who may see what of them is still judged by today. */
  public Dialogues at(Past moment) {
    return new Dialogues(today.on(moment), today, register, clock, Optional.of(moment));
  }

  /**
   * The dialogue, when there is one of which this reader may see anything. Who is shown a takeaway
   * the register says at every look, so that what ends stops the reading at once.
   */
  public Optional<SeenDialogue> see(DialogueId id, Standing reader) {
    return views
        .find(id.toString())
        .flatMap(kept ->
            Optional.ofNullable(now(List.of(kept)).get(kept.id()))
                .map(present -> seen(kept, present, register.sharesOf(id), reader)))
        .filter(seen -> !seen.sight().isEmpty());
  }

  /** Those of the dialogues whose brief this reader may see. */
  public Map<DialogueId, SeenDialogue> see(Collection<DialogueId> ids, Standing reader) {
    Map<DialogueId, SeenDialogue> seen = new LinkedHashMap<>();
    List<String> keys = ids.stream().map(DialogueId::toString).distinct().toList();
    see(List.copyOf(views.all(keys).values()), reader).forEach(one -> seen.put(one.id(), one));
    return seen;
  }

  private List<SeenDialogue> see(List<Kept<DialogueView>> found, Standing reader) {
    Map<String, Kept<DialogueView>> present = now(found);
    return found.stream()
        .filter(kept -> present.containsKey(kept.id()))
        .map(kept -> seen(kept, present.get(kept.id()), List.of(), reader))
        .filter(seen -> seen.may(DialogueSight.BRIEF))
        .toList();
  }

  private Map<String, Kept<DialogueView>> now(List<Kept<DialogueView>> found) {
    return past.isPresent()
        ? past.get().present(PROJECTION, found, today)
        : found.stream().collect(Collectors.toMap(Kept::id, kept -> kept));
  }

  private SeenDialogue seen(
      Kept<DialogueView> kept,
      Kept<DialogueView> present,
      List<TakeawayShareFact> shares,
      Standing reader) {
    Instant now = clock.instant();
    Map<PersonId, LocalDate> shownTo =
        shares.stream()
            .collect(
                Collectors.toMap(
                    TakeawayShareFact::recipient,
                    TakeawayShareFact::until,
                    BinaryOperator.maxBy(LocalDate::compareTo)));
    DialogueFacts facts = present.view().facts(now, shownTo);
    LocalDate day = LocalDate.ofInstant(now, SchoolYear.ZONE);
    return SeenDialogue.of(kept, facts, shares, facts.hats(reader, day), past);
  }

  /** A page of what the reader may see, the youngest first. */
  Cut<SeenDialogue> list(ListAsked asked, Standing reader) {
    // Who has to do with a dialogue now may not have had to do with it then.
    Bson wanted = DialogueFilters.asked(asked);
    Bson filter = past.isPresent() ? wanted : and(wanted, DialogueFilters.visibleTo(reader));
    return Cut.of(
        asked.atMost(),
        asked.before(),
        asked.atMost() + 1,
        (before, most) -> views.youngest(filter, before, most),
        Kept::first,
        found -> see(found, reader),
        seen -> seen.kept().first());
  }

  /** All that are looked back at and of which this reader may see anything. */
  public List<SeenDialogue> whole(Standing reader) {
    return see(views.find(empty(), new Document("first", 1), 0), reader);
  }

  /** The dialogues under this theme. */
  public List<DialogueId> under(ThemeId theme) {
    return views.find(DialogueFilters.under(theme), new Document("first", 1), 0).stream()
        .map(kept -> kept.view().brief().id())
        .toList();
  }

  /** The dialogues that this reader has to do with, in one of these stages. */
  public List<SeenDialogue> own(Standing reader, Set<DialogueStage> stages, int most) {
    Bson mine = and(DialogueFilters.with(reader.person()), DialogueFilters.inStage(stages));
    return see(views.find(mine, new Document("first", -1), most), reader);
  }

  /** What this person took from dialogues, wherever they were. */
  public List<DialogueView.Takeaway> takeawaysOf(PersonId author) {
    Bson own = DialogueFilters.takenFromBy(author);
    List<Kept<DialogueView>> now = today.find(own, new Document("first", 1), 0);
    return (past.isPresent() ? views.these(now) : now)
        .stream()
            .flatMap(kept -> kept.view().takeaways().stream())
            .filter(takeaway -> takeaway.author().equals(author))
            .toList();
  }

  /** The dialogues on these questions that are still to come or going on, whoever may see them. */
  public List<DialogueView> ahead(Collection<QuestionId> questions) {
    if (questions.isEmpty()) return List.of();
    Bson filter = and(DialogueFilters.on(questions), DialogueFilters.inStage(AHEAD));
    return views.find(filter, new Document("first", 1), 0).stream().map(Kept::view).toList();
  }

  @Override
  public Set<QuestionId> of(Standing reader) {
    return questions(DialogueFilters.with(reader.person()), reader);
  }

  @Override
  public Set<QuestionId> among(Collection<QuestionId> questions, Standing reader) {
    Set<QuestionId> takesPart =
        questions(
            and(DialogueFilters.with(reader.person()), DialogueFilters.on(questions)), reader);
    takesPart.retainAll(Set.copyOf(questions));
    return takesPart;
  }

  private Set<QuestionId> questions(Bson filter, Standing reader) {
    Bson held = and(filter, ne(DialogueProjection.STAGE, DialogueStage.CANCELLED.name()));
    Set<QuestionId> questions = new HashSet<>();
    for (SeenDialogue seen : see(views.find(held, new Document("first", 1), 0), reader)) {
      if (!Collections.disjoint(seen.hats(), TAKING_PART)) {
        questions.addAll(seen.view().questions());
      }
    }
    return questions;
  }

  @Override
  public OptionalLong version(String stream, Standing reader) {
    return see(DialogueId.of(stream), reader)
        .map(SeenDialogue::version)
        .orElse(OptionalLong.empty());
  }
}
