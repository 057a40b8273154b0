package nl.werkplaats.command.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.code.PlgDimension;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.StudyEvent;
import nl.werkplaats.kernel.event.StudyEvent.*;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.StudyId;

/** The questionnaires of a location's studies, and the answers, which are nobody's by name. */
final class Surveys {

  /** One answer to one wave. */
  record Response(int wave, String group, SealedAnswer answers) {}

  private record Instrument(String name, int version) {}

  /** One study with a questionnaire; both waves ask by the same one. */
  static final class Survey {
    final Optional<CommunityId> community;

    private final Map<Instrument, List<PlgDimension>> instruments = new HashMap<>();
    private Optional<Instrument> asked = Optional.empty();

    final List<Response> responses = new ArrayList<>();
    final Map<Integer, Instant> closed = new HashMap<>();

    private Survey(Optional<CommunityId> community) {
      this.community = community;
    }

    /** What an item asks about; items are answered by their numbers, from 1. */
    PlgDimension dimension(int item) {
      return instruments.get(asked.orElseThrow()).get(item - 1);
    }
  }

  private final Map<StudyId, Survey> surveys = new LinkedHashMap<>();

  List<Survey> all() {
    return List.copyOf(surveys.values());
  }

  void fold(StudyEvent event, Provenance by) {
    Survey survey = surveys.get(event.study());
    switch (event) {
      case StudyOpened e -> surveys.put(e.study(), new Survey(e.community()));
      case InstrumentAdopted e ->
          survey.instruments.put(
              new Instrument(e.name(), e.version()),
              e.items().stream().map(InstrumentItem::dimension).toList());
      case SurveyWaveOpened e ->
          survey.asked = Optional.of(new Instrument(e.instrument(), e.instrumentVersion()));
      case ResponseReceived e ->
          survey.responses.add(new Response(e.wave(), e.group(), e.answers()));
      case WaveClosed e -> survey.closed.put(e.wave(), by.happenedAt());
      case ConsentGiven _,
          ConsentWithdrawn _,
          FocusGroupHeld _,
          MemberCheckCompleted _,
          FocusGroupSummaryPublished _ -> {
        // Nothing that is measured.
      }
    }
  }
}
