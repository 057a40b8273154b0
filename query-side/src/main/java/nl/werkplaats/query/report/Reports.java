package nl.werkplaats.query.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ReportId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.ReportFacts;
import nl.werkplaats.kernel.move.ReportSight;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.ReportFact;
import nl.werkplaats.kernel.people.ReportRegister;
import nl.werkplaats.kernel.people.ReportShareFact;
import nl.werkplaats.kernel.people.StudyRegister;
import nl.werkplaats.query.asof.Past;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.PageAsked;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.http.ReportsAsked;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Finds reports, and hands each reader only their own and those that were opened to them. Who that
 * is the register says at every look, so that what ends stops the reading at once.
 */
public final class Reports implements Reached {

  public static final Folded<ReportView> PROJECTION = new ReportProjection();

  /** More places than one report has activities, so that each has a place of its own. */
  private static final int PLACES = 8;

  private final Views<ReportView> views;
  private final ReportRegister register;
  private final StudyRegister studies;

  public Reports(Views<ReportView> views, Register register) {
    this.views = views;
    this.register = register.reports();
    this.studies = register.studies();
  }

  /** Everything that somebody had handed in, as it was, the oldest first. */
  public List<ReportView> writtenBy(PersonId author, Past moment) {
    return views.on(moment).these(by(author)).stream().map(Kept::view).toList();
  }

  /** An activity in its place among all others. */
  record Placed(Kept<ReportView> kept, ReportView.Described activity, long place) {}

  /** The report, when there is one that this reader may see. */
  Optional<SeenReport> see(ReportId id, Standing reader) {
    return views
        .find(id.toString())
        .map(kept -> seen(kept, reader))
        .filter(seen -> !seen.sight().isEmpty());
  }

  private SeenReport seen(Kept<ReportView> kept, Standing reader) {
    ReportView.Start start = kept.view().start();
    List<ReportShareFact> shares = register.sharesOf(start.id());
    var facts =
        new ReportFacts(
            start.location(),
            start.author(),
            shares.stream().map(ReportShareFact::recipient).collect(Collectors.toSet()));
    var fact =
        new ReportFact(start.id(), start.window(), start.location(), start.study(), start.author());
    Set<Hat> hats = facts.hats(reader, register.mayCode(reader.person(), fact));
    return new SeenReport(kept, facts, shares, hats, ReportSight.of(hats));
  }

  /** A page of the reader's own reports, the youngest first. */
  Cut<SeenReport> own(ReportsAsked asked, Standing reader) {
    Bson mine = eq(ReportProjection.AUTHOR, reader.person().toString());
    Bson filter =
        asked
            .inWindow()
            .map(window -> and(mine, eq(ReportProjection.WINDOW, window.toString())))
            .orElse(mine);
    PageAsked page = asked.page();
    return Cut.of(
        page.atMost(),
        page.before(),
        page.atMost() + 1,
        (before, most) -> views.youngest(filter, before, most),
        Kept::first,
        found ->
            found.stream()
                .map(kept -> seen(kept, reader))
                .filter(seen -> seen.may(ReportSight.OWN))
                .toList(),
        seen -> seen.kept().first());
  }

  /** Everything that somebody handed in, the oldest first. */
  public List<ReportView> writtenBy(PersonId author) {
    return by(author).stream().map(Kept::view).toList();
  }

  private List<Kept<ReportView>> by(PersonId author) {
    return views.find(eq(ReportProjection.AUTHOR, author.toString()), new Document("first", 1), 0);
  }

  /** A page of the activities in a study of those who consent to it, the youngest report first. */
  Cut<Placed> activities(StudyId study, PageAsked asked) {
    Set<PersonId> consenting = studies.consenting(study);
    Bson filter =
        and(
            eq(ReportProjection.STUDY, study.toString()),
            in(
                ReportProjection.AUTHOR,
                consenting.stream().map(PersonId::toString).sorted().toList()));
    return Cut.of(
        asked.atMost(),
        asked.before(),
        asked.atMost() + 1,
        (before, most) -> views.youngest(filter, Math.ceilDiv(before, PLACES), most),
        kept -> kept.first() * PLACES,
        found ->
            found.stream()
                .flatMap(Reports::placed)
                .filter(placed -> placed.place() < asked.before())
                .toList(),
        Placed::place);
  }

  /** The activities of one report in their order, which is from the highest place downwards. */
  private static Stream<Placed> placed(Kept<ReportView> kept) {
    List<ReportView.Described> activities = kept.view().activities();
    return IntStream.range(0, activities.size())
        .mapToObj(i ->
            new Placed(kept, activities.get(i), kept.first() * PLACES + activities.size() - i));
  }

  @Override
  public OptionalLong version(String stream, Standing reader) {
    return see(ReportId.of(stream), reader)
        .flatMap(SeenReport::version)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }
}
