package nl.werkplaats.command.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.werkplaats.kernel.code.DeciderBody;
import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.FacilitationEvent.*;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.FacilitationId;
import nl.werkplaats.kernel.release.Thresholds;

/** What those who lead granted, and who decided. */
final class Leadership {

  /** Hours that were asked for and what became of them. */
  record Hours(int asked, int granted, Instant decided) {}

  /** Something that was decided. */
  record Decision(DeciderBody by, Instant at) {}

  /** How figures are handled until a location agrees otherwise. */
  private static final Policy FIRST = new Policy("1", Thresholds.STANDARD);

  private Policy policy = FIRST;
  private final Map<FacilitationId, Integer> asked = new LinkedHashMap<>();
  private final List<Hours> hours = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  List<Hours> hours() {
    return hours;
  }

  List<Decision> decisions() {
    return decisions;
  }

  void fold(FacilitationEvent event, Provenance by) {
    switch (event) {
      case FacilitationRequested e -> asked.put(e.facilitation(), e.hours());
      case FacilitationDecided e ->
          hours.add(new Hours(asked.get(e.facilitation()), e.hours(), by.happenedAt()));
    }
  }

  Policy policy() {
    return policy;
  }

  void fold(LocationEvent event, Provenance by) {
    switch (event) {
      case DecisionRecorded e -> decisions.add(new Decision(e.deciderBody(), by.happenedAt()));
      case PolicyAdopted e ->
          policy =
              new Policy(e.version(), new Thresholds(e.members(), e.outsiders(), e.mostShare()));
      default -> {
        // Nothing that those who lead granted or decided.
      }
    }
  }
}
