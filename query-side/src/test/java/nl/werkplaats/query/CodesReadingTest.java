package nl.werkplaats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.QuerySide.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodesReadingTest {

  private static QuerySide side;
  private static Standing anybody;

  @BeforeAll
  static void begin() {
    side = new QuerySide();
    anybody = side.in(PersonId.fresh());
  }

  @AfterAll
  static void end() {
    side.close();
  }

  @Test
  void a_list_says_which_version_it_is_and_which_columns_can_be_asked_for() {
    Reply list = ask("development-activities");

    assertThat(list.body()).containsEntry("version", 1).containsEntry("versions", List.of(1));
    assertThat(list.body().get("columns").toString())
        .contains("formality")
        .doesNotContain("source");
    assertThat(list.items()).hasSize(34);
    assertThat(ask("development-activities?version=1").body()).isEqualTo(list.body());
  }

  @Test
  void a_list_is_filtered_on_any_of_its_columns() {
    assertThat(codes("development-activities?category=3&formality=I&contributes_workfield=yes"))
        .isNotEmpty()
        .allSatisfy(more ->
            assertThat(more)
                .containsEntry("category", "3")
                .containsEntry("formality", "I")
                .containsEntry("contributes_workfield", "yes"));
    assertThat(codes("development-activities?formality=IF")).hasSize(2);
    assertThat(codes("park-reasons?code=OTHER")).hasSize(1);
  }

  @Test
  void a_column_a_value_or_a_version_that_there_is_not_is_refused_by_its_name() {
    refused("development-activities?formailty=I", "formailty", "unknown-parameter");
    refused("park-reasons?category=3", "category", "unknown-parameter");
    refused("development-activities?formality=X", "formality", "unknown-code");
    refused("development-activities?formality=", "formality", "unknown-code");
    refused("development-activities?formality=I&formality=F", "formality", "duplicate");
    refused("development-activities?version=2", "version", "unknown-code");
    refused("development-activities?version=latest", "version", "unknown-code");
    assertThat(ask("shoe-sizes?colour=red").status()).isEqualTo(404);
  }

  @Test
  void the_list_of_lists_tells_the_version_of_each() {
    assertThat(side.ask(anybody, "/codes").items())
        .isNotEmpty()
        .allSatisfy(list -> assertThat(list).containsKey("version"));
  }

  private static Reply ask(String list) {
    return side.ask(anybody, "/codes/" + list);
  }

  private static void refused(String list, String parameter, String problem) {
    Reply reply = ask(list);
    assertThat(reply.status()).as(list).isEqualTo(400);
    assertThat(reply.body().toString()).contains(parameter).contains(problem);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> codes(String list) {
    return ask(list).items().stream().map(item -> (Map<String, Object>) item.get("more")).toList();
  }
}
