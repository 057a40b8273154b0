package nl.werkplaats.query.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.DialogueEvent;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.QuestionEvent;
import nl.werkplaats.kernel.event.ReportEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.ThemeEvent;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.query.projection.Steps;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps every step, to be found by stream, theme, location and time. */
final class TimelineProjection implements Steps<Step> {

  static final String LOCATION = "location";
  static final String THEMES = "themes";
  static final String STAGE = "stage";
  static final String HAPPENED = "happened";

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public Class<Step> type() {
    return Step.class;
  }

  @Override
  public Set<Class<? extends Event>> about() {
    return Set.of(QuestionEvent.class, ThemeEvent.class, DialogueEvent.class, LocationEvent.class);
  }

  /** Reports, studies and what people share of themselves are nobody's story but their own. */
  @Override
  public boolean tells(Event event) {
    return switch (event) {
      case QuestionEvent _, ThemeEvent _, DialogueEvent _, LocationEvent _ -> true;
      case CollectiveEvent _,
          CommunityEvent _,
          FacilitationEvent _,
          GrowthShareEvent _,
          ReportEvent _,
          ReportWindowEvent _,
          StudyEvent _ ->
          false;
    };
  }

  @Override
  public Step step(Optional<Step> previous, Recorded recorded) {
    return switch (recorded.event()) {
      case QuestionEvent event -> QuestionSteps.step(previous, event, recorded);
      case ThemeEvent event -> OtherSteps.step(event, recorded);
      case DialogueEvent event -> OtherSteps.step(previous, event, recorded);
      case LocationEvent event -> OtherSteps.step(event, recorded);
      default -> throw new IllegalArgumentException("not told: " + recorded.event().getClass());
    };
  }

  @Override
  public Map<String, Object> attributes(Step step) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(LOCATION, step.location().toString());
    found.put(THEMES, step.themes().stream().map(Object::toString).toList());
    step.stage().ifPresent(stage -> found.put(STAGE, stage.name()));
    found.put(HAPPENED, step.at());
    return found;
  }

  @Override
  public List<Bson> indexes() {
    return List.of(
        new Document(LOCATION, 1).append("_id", 1), new Document(THEMES, 1).append("_id", 1));
  }
}
