package nl.werkplaats.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListsTest {

  static Stream<Class<? extends Enum<?>>> referredTypes() {
    return Stream.of(
        Activity.class,
        Channel.class,
        ExpertKind.class,
        Outcome.class,
        Stimulator.class,
        WorkForm.class);
  }

  @ParameterizedTest
  @MethodSource("referredTypes")
  void aTypeHasExactlyTheCodesOfItsReferenceList(Class<? extends Enum<?>> type) {
    assertThat(codes(CodeLists.nameOf(type))).isEqualTo(constants(type));
  }

  @Test
  void theRolesAreThePersonRolesOfTheReferenceList() {
    List<String> personRoles =
        CodeLists.named("roles").orElseThrow().entries().stream()
            .filter(entry -> "person role".equals(entry.more().get("kind")))
            .map(CodeList.Entry::code)
            .toList();
    assertThat(constants(Role.class)).containsExactlyInAnyOrderElementsOf(personRoles);
  }

  @Test
  void everyCodeHasALabelInBothLanguages() {
    assertThat(CodeLists.all()).hasSizeGreaterThan(20);
    for (CodeList list : CodeLists.all()) {
      assertThat(list.entries()).as(list.name()).isNotEmpty();
      assertThat(list.entries())
          .as(list.name())
          .allSatisfy(entry -> {
            assertThat(entry.code()).isNotBlank();
            assertThat(entry.nl()).isNotBlank();
            assertThat(entry.en()).isNotBlank();
          });
    }
  }

  @Test
  void aCodeOfOurOwnIsListedToo() {
    assertThat(codes("park-reasons")).isEqualTo(constants(ParkReason.class));
    assertThat(CodeLists.label(Stage.THEMED, Locale.of("nl"))).isEqualTo("bij een thema");
    assertThat(CodeLists.label(Stage.THEMED, Locale.ENGLISH)).isEqualTo("under a theme");
  }

  @Test
  void whatIsNoCodeOfOursHasNoList() {
    assertThat(CodeLists.named("shoe-sizes")).isEmpty();
    assertThatThrownBy(() -> CodeLists.nameOf(Thread.State.NEW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> codes(String list) {
    return CodeLists.named(list).orElseThrow().entries().stream()
        .map(CodeList.Entry::code)
        .toList();
  }

  private static List<String> constants(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }
}
