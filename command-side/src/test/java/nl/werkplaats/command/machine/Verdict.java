package nl.werkplaats.command.machine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.werkplaats.command.Answer;
import nl.werkplaats.command.Outcome;
import nl.werkplaats.kernel.move.Refusal;

/**
 * What is to come of a command, or came of it, so that both can be compared.
 *
 * @param what {@code accepted} or the name of the refusal
 * @param detail the events that follow, or the name of the broken rule
 * @param stage afterwards, as far as the caller is told
 * @param moves allowed to the caller afterwards, as far as told
 */
public record Verdict(String what, List<String> detail, String stage, Set<String> moves) {

  static Verdict accepted(List<String> events, String stage, Set<String> moves) {
    return new Verdict("accepted", events, stage, moves);
  }

  public static Verdict unknown() {
    return new Verdict("Unknown", List.of(), "", Set.of());
  }

  public static Verdict notYours() {
    return new Verdict("NotYours", List.of(), "", Set.of());
  }

  static Verdict notFrom(String stage, Set<String> moves) {
    return new Verdict("MoveNotAllowed", List.of(), stage, moves);
  }

  static Verdict broken(String rule) {
    return new Verdict("RuleBroken", List.of(rule), "", Set.of());
  }

  /** The answer to a version that is not the one of the stream. */
  public static Verdict differs(long version) {
    return new Verdict("VersionDiffers", List.of(Long.toString(version)), "", Set.of());
  }

  public boolean isAccepted() {
    return what.equals("accepted");
  }

  /** Whether the asker got as far as being judged on version, stage and rules. */
  public boolean isJudged() {
    return !what.equals("Unknown") && !what.equals("NotYours");
  }

  /** What came of it on the real thing. */
  public static Verdict of(Outcome outcome) {
    if (outcome.refusal().isPresent()) {
      if (!outcome.events().isEmpty()) {
        throw new AssertionError("refused, yet there are events: " + outcome);
      }
      return of(outcome.refusal().get());
    }
    Answer answer = outcome.answer().orElseThrow();
    List<String> events =
        outcome.events().stream().map(event -> event.getClass().getSimpleName()).toList();
    return accepted(events, answer.stage(), once(answer.allowedMoves()));
  }

  private static Verdict of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Unknown _ -> unknown();
      case Refusal.NotYours _ -> notYours();
      case Refusal.MoveNotAllowed r -> notFrom(r.currentStage(), once(r.allowedMoves()));
      case Refusal.RuleBroken r -> broken(r.rule());
      case Refusal.VersionDiffers r -> differs(r.currentVersion());
      default -> throw new AssertionError("not a refusal of the domain: " + refusal);
    };
  }

  private static Set<String> once(List<String> moves) {
    Set<String> sorted = new TreeSet<>(moves);
    if (sorted.size() != moves.size()) {
      throw new AssertionError("a move is named twice: " + moves);
    }
    return sorted;
  }
}
