package nl.werkplaats.query.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.kernel.year.HalfYear;

/** What a file says of itself, so that nobody reads more into it than there is. */
final class About {

  private static final String TIMES =
      "Every time is the first day of the half-year; its seconds only count the steps of one"
          + " journey.";
  private static final String IDS =
      "Identities are made for this file and are those of nothing at school.";
  private static final String THINGS =
      "A theme, dialogue or experiment is what one question came by at that step; two questions in"
          + " one dialogue have two here.";
  private static final String STEPS =
      "What happened several times in a row is one step. Questions that were withdrawn, or that"
          + " nobody owns, are in no number.";
  private static final String OTHERS =
      "Journeys that too few people made are only counted, as others; withheld means too few"
          + " people, or nothing at all.";

  private About() {}

  static Map<String, String> of(HalfYear half, Map<Kind, Told> told, Kind... kinds) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("halfYear", half.label());
    for (Kind kind : kinds) {
      Optional<Told> one = Optional.ofNullable(told.get(kind));
      about.put(kind.word(), one.isPresent() ? "told" : "withheld");
      one.ifPresent(known -> about.put(kind.word() + "Others", String.valueOf(known.others())));
    }
    about.put("times", TIMES);
    about.put("identities", IDS);
    about.put("steps", STEPS);
    about.put("others", OTHERS);
    if (kinds.length > 1) about.put("things", THINGS);
    return about;
  }
}
