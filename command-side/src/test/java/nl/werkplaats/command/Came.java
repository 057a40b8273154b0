package nl.werkplaats.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.text.ProtectedText;

/** What came of a move, to be compared with what should have. */
public record Came(Outcome outcome, List<String> links) {

  public Came gives(Event... events) {
    assertThat(outcome.refusal()).isEmpty();
    assertThat(outcome.events()).containsExactly(events);
    return this;
  }

  /** The events by their names, where what they hold is not the point. */
  public Came gives(Class<?>... events) {
    assertThat(outcome.refusal()).isEmpty();
    assertThat(outcome.events().stream().<Object>map(Event::getClass).toList())
        .isEqualTo(List.of(events));
    return this;
  }

  public Came stays() {
    assertThat(outcome.refusal()).isEmpty();
    assertThat(outcome.events()).isEmpty();
    return this;
  }

  public Came leadsTo(Enum<?> stage) {
    assertThat(answer().stage()).isEqualTo(stage.name());
    return this;
  }

  public Came allows(String... moves) {
    assertThat(answer().allowedMoves()).contains(moves);
    return this;
  }

  public Came noLongerAllows(String... moves) {
    assertThat(answer().allowedMoves()).doesNotContain(moves);
    return this;
  }

  public Came version(long version) {
    assertThat(answer().version()).isEqualTo(version);
    return this;
  }

  /** The answer names what was made besides. */
  public Came names(String what) {
    assertThat(answer().more()).containsExactly(Map.entry(what, Samples.id("fresh")));
    return this;
  }

  /** Exactly these texts were kept beside the events. */
  public Came keeps(ProtectedText... texts) {
    assertThat(outcome.kept()).containsExactlyInAnyOrder(texts);
    return this;
  }

  /** Every event is of this moment. */
  public Came happenedAt(Instant moment) {
    assertThat(outcome.provenance()).isNotEmpty().allMatch(by -> by.happenedAt().equals(moment));
    return this;
  }

  public Provenance provenance() {
    return outcome.provenance().getLast();
  }

  /** These themes were told, in this order. */
  public Came tells(String... calls) {
    assertThat(links).containsExactly(calls);
    return this;
  }

  public static String link(ThemeId theme) {
    return "link " + theme;
  }

  public static String unlink(ThemeId theme) {
    return "unlink " + theme;
  }

  public void breaks(String rule) {
    assertThat(refusal()).isInstanceOf(Refusal.RuleBroken.class);
    assertThat(((Refusal.RuleBroken) refusal()).rule()).isEqualTo(rule);
  }

  /** A rule with its facts. */
  public void breaks(String rule, Map<String, Object> facts) {
    assertThat(refusal()).isEqualTo(new Refusal.RuleBroken(rule, facts));
  }

  public void isUnknown() {
    assertThat(refusal()).isEqualTo(new Refusal.Unknown());
  }

  public void isNotYours() {
    assertThat(refusal()).isEqualTo(new Refusal.NotYours());
  }

  public void isNotFrom(Enum<?> stage) {
    assertThat(refusal()).isInstanceOf(Refusal.MoveNotAllowed.class);
    assertThat(((Refusal.MoveNotAllowed) refusal()).currentStage()).isEqualTo(stage.name());
  }

  public void differs(long currentVersion) {
    assertThat(refusal()).isEqualTo(new Refusal.VersionDiffers(currentVersion));
  }

  private Answer answer() {
    return outcome.answer().orElseThrow(() -> new AssertionError("refused: " + outcome.refusal()));
  }

  private Refusal refusal() {
    assertThat(outcome.events()).isEmpty();
    assertThat(outcome.kept()).isEmpty();
    return outcome.refusal().orElseThrow(() -> new AssertionError("accepted: " + outcome.events()));
  }
}
