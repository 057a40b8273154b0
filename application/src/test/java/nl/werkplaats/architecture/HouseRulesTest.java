package nl.werkplaats.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {

  private static final String BAD = "nl.werkplaats.architecture.bad";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("nl.werkplaats");
  private static final JavaClasses BAD_SAMPLES = new ClassFileImporter().importPackages(BAD);

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesOfTheHouse")
  void theHouseKeepsTheRule(HouseRules.Rule each) {
    each.rule().check(HOUSE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesForTheBadSamples")
  void theBadSampleBreaksTheRule(HouseRules.Rule each) {
    assertThat(violations(each)).anyMatch(line -> line.contains(each.brokenBy()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Instant.now()",
        "LocalDate.now()",
        "Clock.systemUTC()",
        "System.currentTimeMillis()",
        "UUID.randomUUID()",
        "SampleId.fresh()"
      })
  void everyWayToReadAClockOrDrawAnIdIsSeen(String way) {
    assertThat(rulesForTheBadSamples().stream().flatMap(each -> violations(each).stream()))
        .anyMatch(line -> line.contains(way));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kernel", "command", "query", "edge"})
  void realClassesOfEveryPartWereRead(String part) {
    assertThat(HOUSE.stream().map(JavaClass::getPackageName).distinct())
        .anyMatch(each -> each.startsWith("nl.werkplaats." + part + "."));
  }

  @Test
  void noTestClassIsTakenForTheHouse() {
    assertThat(HOUSE.stream().map(JavaClass::getPackageName).distinct())
        .noneMatch(each -> each.startsWith("nl.werkplaats.architecture"));
  }

  private static List<String> violations(HouseRules.Rule each) {
    return each.rule().evaluate(BAD_SAMPLES).getFailureReport().getDetails();
  }

  private static List<HouseRules.Rule> rulesOfTheHouse() {
    return new HouseRules("nl.werkplaats").all();
  }

  private static List<HouseRules.Rule> rulesForTheBadSamples() {
    return new HouseRules(BAD).all();
  }
}
