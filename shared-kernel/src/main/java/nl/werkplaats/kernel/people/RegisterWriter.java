package nl.werkplaats.kernel.people;

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
import nl.werkplaats.kernel.history.LastWrites;
import nl.werkplaats.kernel.history.Provenance;

/** Keeps the register true: writes what each event changes, in that event's own transaction. */
public final class RegisterWriter {

  private final QuestionFactWriter questions;
  private final ThemeFactWriter themes;
  private final DialogueFactWriter dialogues;
  private final LocationFactWriter locations;
  private final CommunityFactWriter communities;
  private final FacilitationFactWriter facilitations;
  private final ReportFactWriter reports;
  private final GrowthShareFactWriter growthShares;
  private final StudyFactWriter studies;

  public RegisterWriter(LastWrites writes) {
    var tables = new FactTables(writes);
    questions = new QuestionFactWriter(tables);
    themes = new ThemeFactWriter(tables);
    dialogues = new DialogueFactWriter(tables);
    locations = new LocationFactWriter(tables);
    communities = new CommunityFactWriter(tables);
    facilitations = new FacilitationFactWriter(tables);
    reports = new ReportFactWriter(tables);
    growthShares = new GrowthShareFactWriter(tables);
    studies = new StudyFactWriter(tables);
  }

  /** Writes what this event changes; called once for every event, in the order of its stream. */
  public void write(Event event, Provenance by) {
    switch (event) {
      case QuestionEvent question -> questions.write(question, by);
      case ThemeEvent theme -> themes.write(theme);
      case DialogueEvent dialogue -> dialogues.write(dialogue);
      case LocationEvent location -> locations.write(location, by);
      case CommunityEvent community -> communities.write(community);
      case FacilitationEvent facilitation -> facilitations.write(facilitation);
      case ReportWindowEvent window -> {
        reports.write(window, by);
        studies.write(window);
      }
      case ReportEvent report -> reports.write(report);
      case GrowthShareEvent share -> growthShares.write(share);
      case StudyEvent study -> studies.write(study);
      case CollectiveEvent collective -> locations.write(collective);
    }
  }
}
