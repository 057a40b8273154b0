package nl.werkplaats.edge.openapi;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.werkplaats.command.Unsigned;
import nl.werkplaats.command.http.CommandCatalogue.Entry;
import nl.werkplaats.kernel.move.CommunityMoves;
import nl.werkplaats.kernel.move.DialogueMoves;
import nl.werkplaats.kernel.move.FacilitationMoves;
import nl.werkplaats.kernel.move.GrowthShareMoves;
import nl.werkplaats.kernel.move.LocationMoves;
import nl.werkplaats.kernel.move.MoveTable;
import nl.werkplaats.kernel.move.QuestionMoves;
import nl.werkplaats.kernel.move.ReportMoves;
import nl.werkplaats.kernel.move.ReportWindowMoves;
import nl.werkplaats.kernel.move.StudyMoves;
import nl.werkplaats.kernel.move.ThemeMoves;

/** Says of a command, in the words of the table of moves, from where it goes and by whom. */
final class MoveWords {

  private static final String UNSIGNED =
      " Nothing is kept that tells who it was, and so no Idempotency-Key either.";

  private MoveWords() {}

  static String summary(Class<?> command) {
    String words =
        command.getSimpleName().replaceAll("(?<=.)(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String of(Entry entry) {
    if (entry.creates()) {
      return "Begins a new stream; its identity comes back in the answer.";
    }
    String table =
        table(entry).rows().stream()
            .filter(row -> row.move().equals(entry.move()))
            .map(row -> "From " + names(row.from()) + ", by " + names(row.by()) + ".")
            .collect(Collectors.joining(" "));
    return Unsigned.class.isAssignableFrom(entry.command()) ? table + UNSIGNED : table;
  }

  private static MoveTable<?, ?> table(Entry entry) {
    return switch (entry.resource()) {
      case QUESTIONS -> QuestionMoves.TABLE;
      case THEMES -> ThemeMoves.TABLE;
      case DIALOGUES -> DialogueMoves.TABLE;
      case COMMUNITIES -> CommunityMoves.TABLE;
      case FACILITATIONS -> FacilitationMoves.TABLE;
      case REPORT_WINDOWS -> ReportWindowMoves.TABLE;
      case REPORTS -> ReportMoves.TABLE;
      case GROWTH_SHARES -> GrowthShareMoves.TABLE;
      case LOCATIONS -> LocationMoves.TABLE;
      case STUDIES -> StudyMoves.TABLE;
    };
  }

  private static String names(Collection<? extends Enum<?>> names) {
    return names.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
  }
}
