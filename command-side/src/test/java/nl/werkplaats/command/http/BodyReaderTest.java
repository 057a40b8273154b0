package nl.werkplaats.command.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.command.dialogue.DialogueCommand.ConfirmGroundRules;
import nl.werkplaats.command.http.BodyReader.Read;
import nl.werkplaats.command.http.CommandCatalogue.AddPerson;
import nl.werkplaats.command.question.QuestionCommand.AdoptQuestion;
import nl.werkplaats.command.question.QuestionCommand.ParkQuestion;
import nl.werkplaats.command.question.QuestionCommand.RecordReflection;
import nl.werkplaats.command.question.QuestionCommand.ReformulateQuestion;
import nl.werkplaats.command.question.QuestionCommand.SubmitQuestion;
import nl.werkplaats.command.theme.ThemeCommand.OpenTheme;
import nl.werkplaats.kernel.code.Channel;
import nl.werkplaats.kernel.code.ParkReason;
import nl.werkplaats.kernel.move.Refusal.Malformed;
import nl.werkplaats.kernel.move.Refusal.Violation;
import nl.werkplaats.kernel.move.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReaderTest {

  private static final String LOCATION = "01890a5d-ac96-774b-bcce-b302099a8001";

  @Test
  void aWholeBodyBecomesTheCommand() {
    Read<SubmitQuestion> read =
        read(
            """
            {"location": "%s", "channel": "INTERVISION", "wording": "Een vraag (voorbeeld)",
             "owners": [], "happenedAt": "2026-01-31T13:00:00+01:00"}
            """
                .formatted(LOCATION),
            SubmitQuestion.class);

    assertThat(read.command().location()).hasToString(LOCATION);
    assertThat(read.command().channel()).isEqualTo(Channel.INTERVISION);
    assertThat(read.command().wording().text()).isEqualTo("Een vraag (voorbeeld)");
    assertThat(read.command().situation()).isEmpty();
    assertThat(read.command().owners()).contains(List.of());
    assertThat(read.happenedAt()).contains(Instant.parse("2026-01-31T12:00:00Z"));
  }

  @Test
  void aCommandWithoutFieldsNeedsNoBody() {
    assertThat(BodyReader.read(new byte[0], AdoptQuestion.class).command())
        .isEqualTo(new AdoptQuestion());
    assertThat(read("{}", AdoptQuestion.class).happenedAt()).isEmpty();
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            wrong(
                """
                {"channel": "MOOD", "wording": " ", "owners": ["1-1-1-1-1", 4], "shout": true}
                """,
                SubmitQuestion.class))
        .extracting(Violation::field, Violation::problem)
        .containsExactly(
            tuple("location", "required"),
            tuple("channel", "unknown-code"),
            tuple("wording", "blank"),
            tuple("owners[0]", "not-a-uuid"),
            tuple("owners[1]", "wrong-type"),
            tuple("shout", "unknown-field"));
  }

  @Test
  void anUnknownCodeIsToldWhichOnesThereAre() {
    assertThat(wrong("{\"reason\": \"TIRED\"}", ParkQuestion.class).getFirst().accepted())
        .contains(ParkReason.WAITING_FOR_TIME.name(), ParkReason.OTHER.name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"sharper": true}                                  | wording    | required
          {"wording": null, "sharper": true}                 | wording    | null
          {"wording": 7, "sharper": true}                    | wording    | wrong-type
          {"wording": ["x"], "sharper": true}                | wording    | wrong-type
          {"wording": "", "sharper": true}                   | wording    | empty
          {"wording": "\\u0000", "sharper": true}            | wording    | control-character
          {"wording": "\\ud800", "sharper": true}            | wording    | control-character
          {"wording": "x", "sharper": "true"}                | sharper    | wrong-type
          {"wording": "x", "sharper": 1}                     | sharper    | wrong-type
          {"wording": "x", "sharper": null}                  | sharper    | null
          {"wording": "x", "sharper": true, "happenedAt": 5} | happenedAt | wrong-type
          {"wording": "x", "sharper": true, "happenedAt": "gisteren"}   | happenedAt | not-an-instant
          {"wording": "x", "sharper": true, "happenedAt": "2026-01-31"} | happenedAt | not-an-instant
          {"wording": "x", "sharper": true, "happenedAt": "+99999-01-01T00:00:00Z"} | happenedAt | out-of-range
          {"wording": "x", "wording": "y", "sharper": true}  | ''         | not-json
          {"wording": "x", "sharper": true} {}               | ''         | not-json
          {"wording": "x",                                   | ''         | not-json
          {'wording': "x", "sharper": true}                  | ''         | not-json
          ["x"]                                              | ''         | not-an-object
          null                                               | ''         | not-an-object
          "x"                                                | ''         | not-an-object
          """,
      quoteCharacter = '`')
  void aBodyThatIsNotRightIsRefusedByTheFieldThatIsWrong(
      String body, String field, String problem) {
    assertThat(wrong(body, ReformulateQuestion.class))
        .containsExactly(new Violation(field.replace("''", ""), problem));
  }

  @Test
  void textsAreCountedInCharactersAsPeopleCountThem() {
    String longest = "🙂".repeat(4_000);
    Read<ReformulateQuestion> read =
        read("{\"wording\": \"" + longest + "\", \"sharper\": false}", ReformulateQuestion.class);
    assertThat(read.command().wording().text()).isEqualTo(longest);
    assertThat(
            wrong(
                "{\"wording\": \"" + longest + "x\", \"sharper\": false}",
                ReformulateQuestion.class))
        .containsExactly(new Violation("wording", "too-long"));
  }

  @Test
  void aLabelIsShorterThanAText() {
    String body = "{\"location\": \"%s\", \"title\": \"%s\", \"origin\": \"QUESTIONS\"}";
    read(body.formatted(LOCATION, "x".repeat(120)), OpenTheme.class);
    assertThat(wrong(body.formatted(LOCATION, "x".repeat(121)), OpenTheme.class))
        .containsExactly(new Violation("title", "too-long"));
  }

  @Test
  void linesMayEndInTexts() {
    read("{\"wording\": \"een\\r\\ntwee\", \"sharper\": true}", ReformulateQuestion.class);
  }

  @Test
  void aListThatIsEndlessIsRefused() {
    String many = "\"REFLECTION\",".repeat(201).replaceFirst(",$", "");
    assertThat(
            wrong(
                "{\"outcomes\": [" + many + "], \"stimulators\": [], \"learned\": \"x\"}",
                RecordReflection.class))
        .containsExactly(new Violation("outcomes", "too-many"));
  }

  @Test
  void aNumberIsAWholeOne() {
    assertThat(read("{\"version\": 2}", ConfirmGroundRules.class).command().version()).isEqualTo(2);
    assertThat(wrong("{\"version\": 99999999999}", ConfirmGroundRules.class))
        .containsExactly(new Violation("version", "out-of-range"));
    assertThat(wrong("{\"version\": 2.0}", ConfirmGroundRules.class))
        .containsExactly(new Violation("version", "wrong-type"));
  }

  @Test
  void aLoginHasItsTwoPartsAndNothingElse() {
    assertThat(
            wrong(
                """
                {"name": "Voorbeeld", "logins": [{"issuer": "i", "subject": "s"},
                 {"issuer": "", "mood": 1}, "i"]}
                """,
                AddPerson.class))
        .extracting(Violation::field, Violation::problem)
        .containsExactly(
            tuple("logins[1].mood", "unknown-field"),
            tuple("logins[1].issuer", "empty"),
            tuple("logins[1].subject", "required"),
            tuple("logins[2]", "wrong-type"));
  }

  @Test
  void bytesThatAreNotUtf8AreNoJson() {
    byte[] body = "{\"wording\": \"één\", \"sharper\": true}".getBytes(ISO_8859_1);
    Refused refused =
        catchThrowableOfType(Refused.class, () -> BodyReader.read(body, ReformulateQuestion.class));
    assertThat(refused.refusal()).isEqualTo(Malformed.at("", "not-json"));
  }

  @Test
  void aStrangeFieldNameIsNotToldBack() {
    assertThat(wrong("{\"\\u0007\": 1}", AdoptQuestion.class))
        .containsExactly(new Violation("(unreadable)", "unknown-field"));
  }

  private static <C extends Record> Read<C> read(String body, Class<C> command) {
    return BodyReader.read(body.getBytes(UTF_8), command);
  }

  private static List<Violation> wrong(String body, Class<? extends Record> command) {
    Refused refused = catchThrowableOfType(Refused.class, () -> read(body, command));
    return Optional.ofNullable(refused)
        .map(each -> ((Malformed) each.refusal()).violations())
        .orElse(List.of());
  }
}
