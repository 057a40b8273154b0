package nl.werkplaats.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A setting with too many steps to write them all down: they follow from a little data. */
interface Setting {

  /** The settings that a file can name. */
  Map<String, Setting> NAMED =
      Map.of(
          "activity-catalogue", new ActivityCatalogue(),
          "learner-reports", new LearnerReports(),
          "learning-community", new LearningCommunity(),
          "three-capitals", new ThreeCapitals());

  static Optional<Setting> named(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }

  /** The steps, the same ones every time. */
  List<Step> steps(Data data);

  /** How to find each figure that can be expected, by its name. */
  Map<String, Figure.Reading> readings(Data data);
}
