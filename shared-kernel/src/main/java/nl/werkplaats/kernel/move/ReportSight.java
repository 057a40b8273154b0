package nl.werkplaats.kernel.move;

import java.util.EnumSet;
import java.util.Set;

/** What of a report a reader may see. Nothing at all means: not even that it exists. */
public enum ReportSight {
  /** The inventory and what was described, in words and in codes. */
  CONTENT,
  /** Who wrote it. */
  AUTHOR,
  /** Of what type the activities are, by the book of codes. */
  CODINGS,
  /** To whom it is shown, and who opened it. */
  OWN;

  /** The policy for reading a report: one place, for commands that refuse and views that show. */
  public static Set<ReportSight> of(Set<Hat> hats) {
    Set<ReportSight> sight = EnumSet.noneOf(ReportSight.class);
    for (Hat hat : hats) {
      switch (hat) {
        case AUTHOR -> sight.addAll(EnumSet.allOf(ReportSight.class));
        case RECIPIENT -> sight.addAll(EnumSet.of(CONTENT, AUTHOR));
        case CODER -> sight.addAll(EnumSet.of(CONTENT, CODINGS));
        default -> {
          // No role at the school opens a report.
        }
      }
    }
    return sight;
  }
}
