package nl.werkplaats.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.command.http.CommandCatalogue.Entry;
import nl.werkplaats.command.http.CommandCatalogue.Resource;
import nl.werkplaats.kernel.move.CommunityMoves;
import nl.werkplaats.kernel.move.DialogueMoves;
import nl.werkplaats.kernel.move.FacilitationMoves;
import nl.werkplaats.kernel.move.GrowthShareMoves;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.LocationMoves;
import nl.werkplaats.kernel.move.MoveTable;
import nl.werkplaats.kernel.move.QuestionMoves;
import nl.werkplaats.kernel.move.ReportMoves;
import nl.werkplaats.kernel.move.ReportWindowMoves;
import nl.werkplaats.kernel.move.StudyMoves;
import nl.werkplaats.kernel.move.ThemeMoves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandCatalogueTest {

  @ParameterizedTest
  @EnumSource
  void whatCanBePostedIsWhatTheTableLetsPeopleDo(Resource resource) {
    assertThat(moves(resource)).isEqualTo(new TreeSet<>(tableOf(resource)));
  }

  @ParameterizedTest
  @EnumSource
  void eachResourceIsCreatedByExactlyOneCommand(Resource resource) {
    assertThat(entries(resource).filter(Entry::creates)).hasSize(1);
  }

  @Test
  void addressesAreTheOnesThatWerePromised() {
    assertThat(CommandCatalogue.entries())
        .extracting(Entry::path)
        .doesNotHaveDuplicates()
        .contains(
            "/api/v1/locations",
            "/api/v1/locations/{id}/set-team-leader",
            "/api/v1/locations/{id}/record-vision",
            "/api/v1/facilitations/{id}/decide",
            "/api/v1/communities",
            "/api/v1/communities/{id}/record-meeting",
            "/api/v1/communities/{id}/update-improvement-plan",
            "/api/v1/questions",
            "/api/v1/questions/{id}/adopt",
            "/api/v1/questions/{id}/assign-to-theme",
            "/api/v1/questions/{id}/release-from-theme",
            "/api/v1/questions/{id}/share",
            "/api/v1/questions/{id}/revoke-share",
            "/api/v1/questions/{id}/share-in-dialogue",
            "/api/v1/themes/{id}/uncouple-expert",
            "/api/v1/dialogues/{id}/open",
            "/api/v1/dialogues/{id}/invite",
            "/api/v1/dialogues/{id}/link-question",
            "/api/v1/dialogues/{id}/confirm-ground-rules",
            "/api/v1/report-windows",
            "/api/v1/reports",
            "/api/v1/reports/{id}/code",
            "/api/v1/reports/{id}/share",
            "/api/v1/reports/{id}/revoke-share",
            "/api/v1/growth-shares",
            "/api/v1/growth-shares/{id}/revoke",
            "/api/v1/studies",
            "/api/v1/studies/{id}/respond",
            "/api/v1/studies/{id}/complete-member-check");
  }

  private static Set<String> moves(Resource resource) {
    return entries(resource)
        .filter(entry -> !entry.creates())
        .map(Entry::move)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Entry> entries(Resource resource) {
    return CommandCatalogue.entries().stream().filter(entry -> entry.resource() == resource);
  }

  private static Set<String> tableOf(Resource resource) {
    MoveTable<?, ?> table =
        switch (resource) {
          case COMMUNITIES -> CommunityMoves.TABLE;
          case FACILITATIONS -> FacilitationMoves.TABLE;
          case LOCATIONS -> LocationMoves.TABLE;
          case QUESTIONS -> QuestionMoves.TABLE;
          case THEMES -> ThemeMoves.TABLE;
          case DIALOGUES -> DialogueMoves.TABLE;
          case REPORT_WINDOWS -> ReportWindowMoves.TABLE;
          case REPORTS -> ReportMoves.TABLE;
          case GROWTH_SHARES -> GrowthShareMoves.TABLE;
          case STUDIES -> StudyMoves.TABLE;
        };
    return table.rows().stream()
        .filter(row -> !row.by().equals(Set.of(Hat.SYSTEM)))
        .map(MoveTable.Row::move)
        .collect(Collectors.toSet());
  }
}
