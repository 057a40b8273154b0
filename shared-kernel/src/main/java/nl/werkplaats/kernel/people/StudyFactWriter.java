package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.event.ReportWindowEvent;
import nl.werkplaats.kernel.event.ReportWindowEvent.ReportWindowOpened;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.ConsentGiven;
import nl.werkplaats.kernel.event.StudyEvent.ConsentWithdrawn;
import nl.werkplaats.kernel.event.StudyEvent.FocusGroupHeld;
import nl.werkplaats.kernel.event.StudyEvent.FocusGroupSummaryPublished;
import nl.werkplaats.kernel.event.StudyEvent.InstrumentAdopted;
import nl.werkplaats.kernel.event.StudyEvent.MemberCheckCompleted;
import nl.werkplaats.kernel.event.StudyEvent.ResponseReceived;
import nl.werkplaats.kernel.event.StudyEvent.StudyOpened;
import nl.werkplaats.kernel.event.StudyEvent.SurveyWaveOpened;
import nl.werkplaats.kernel.event.StudyEvent.WaveClosed;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.StudyId;

/** Keeps what the register says of studies: where, by whom, and with whose consent. */
final class StudyFactWriter {

  private static final int LAST_WAVE = 2;

  private final FactTables tables;

  StudyFactWriter(FactTables tables) {
    this.tables = tables;
  }

  void write(StudyEvent event) {
    StudyId id = event.study();
    switch (event) {
      case StudyOpened e -> {
        tables.run("insert into study_fact (study, location) values (?, ?)", id, e.location());
        isAt(id, e.location());
        for (PersonId researcher : e.researchers()) {
          tables.run("insert into study_researcher (study, person) values (?, ?)", id, researcher);
        }
      }
      case ConsentGiven e -> {
        withdrawn(id, e.person());
        tables.run("insert into study_consent (study, person) values (?, ?)", id, e.person());
      }
      case ConsentWithdrawn e -> withdrawn(id, e.person());
      case WaveClosed e -> {
        // From now on no link code leads to anybody's answers, not even for who has all keys.
        if (e.wave() == LAST_WAVE) {
          tables.run("delete from person_key where person = ?", id);
        }
      }
      case InstrumentAdopted _,
          SurveyWaveOpened _,
          ResponseReceived _,
          FocusGroupHeld _,
          MemberCheckCompleted _,
          FocusGroupSummaryPublished _ -> {}
    }
  }

  /** Who writes reports for a study is asked by it, wherever they work. */
  void write(ReportWindowEvent event) {
    switch (event) {
      case ReportWindowOpened e -> e.study().ifPresent(study -> isAt(study, e.location()));
    }
  }

  private void isAt(StudyId study, LocationId location) {
    tables.run("delete from study_location where study = ? and location = ?", study, location);
    tables.run("insert into study_location (study, location) values (?, ?)", study, location);
  }

  private void withdrawn(StudyId study, PersonId person) {
    tables.run("delete from study_consent where study = ? and person = ?", study, person);
  }
}
