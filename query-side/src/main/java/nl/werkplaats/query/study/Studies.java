package nl.werkplaats.query.study;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.kernel.move.StudyFacts;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.StudyFact;
import nl.werkplaats.query.http.Cut;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.http.StudiesAsked;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Views;
import nl.werkplaats.query.study.StudyView.Wave;
import org.bson.conversions.Bson;

/** Finds studies, and hands each reader only those that may ask them something. */
public final class Studies implements Reached {

  public static final Folded<StudyView> PROJECTION = new StudyProjection();

  private static final String ID = "_id";

  private final Views<StudyView> views;
  private final Register register;

  public Studies(Views<StudyView> views, Register register) {
    this.views = views;
    this.register = register;
  }

  /** The study, when there is one that this reader may see. */
  Optional<SeenStudy> see(StudyId id, Standing reader) {
    return views.find(id.toString()).flatMap(kept -> see(kept, reader));
  }

  private Optional<SeenStudy> see(Kept<StudyView> kept, Standing reader) {
    StudyView study = kept.view();
    PersonId person = reader.person();
    StudyFacts facts =
        new StudyFacts(
            study.start().location(),
            study.stage(),
            register.studies().study(study.start().id()).map(StudyFact::locations).orElse(Set.of()),
            Set.copyOf(study.start().researchers()),
            study.openWave().map(Wave::invited).orElse(Set.of()),
            study.hasConsentOf(person));
    Set<Hat> hats = facts.hats(reader);
    return Optional.of(new SeenStudy(kept, facts, hats, person)).filter(_ -> facts.visibleTo(hats));
  }

  /** A page of what the reader may see, the youngest first. */
  Cut<SeenStudy> list(StudiesAsked asked, Standing reader) {
    Bson filter = and(asked(asked, reader));
    return Cut.of(
        asked.atMost(),
        asked.before(),
        asked.atMost() + 1,
        (before, most) -> views.youngest(filter, before, most),
        Kept::first,
        found -> found.stream().flatMap(kept -> see(kept, reader).stream()).toList(),
        seen -> seen.kept().first());
  }

  private List<Bson> asked(StudiesAsked asked, Standing reader) {
    Collection<LocationId> places =
        asked
            .inLocation()
            .<Collection<LocationId>>map(
                place -> reader.belongsTo(place) ? Set.of(place) : Set.of())
            .orElse(reader.roles().keySet());
    Set<StudyId> found = new HashSet<>(register.studies().studiesAt(places));
    if (asked.inLocation().isEmpty()) {
      found.addAll(register.studies().consentedBy(reader.person()));
    }
    List<Bson> filters = new ArrayList<>();
    filters.add(in(ID, found.stream().map(StudyId::toString).sorted().toList()));
    asked
        .inStage(StudyStage.class)
        .ifPresent(stage -> filters.add(eq(StudyProjection.STAGE, stage.name())));
    return filters;
  }

  @Override
  public OptionalLong version(String stream, Standing reader) {
    return see(StudyId.of(stream), reader)
        .map(seen -> OptionalLong.of(seen.version()))
        .orElse(OptionalLong.empty());
  }
}
