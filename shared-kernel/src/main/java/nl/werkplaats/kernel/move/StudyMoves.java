package nl.werkplaats.kernel.move;

import static java.util.EnumSet.of;
import static nl.werkplaats.kernel.code.StudyStage.ASKING;
import static nl.werkplaats.kernel.code.StudyStage.RUNNING;
import static nl.werkplaats.kernel.move.MoveTable.by;
import static nl.werkplaats.kernel.move.MoveTable.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.code.StudyStage;
import nl.werkplaats.kernel.move.MoveTable.Condition;

/** What a study does, and what people let it do: each consents, and withdraws, for themselves. */
public final class StudyMoves {

  private static final Set<StudyStage> ALWAYS = EnumSet.allOf(StudyStage.class);
  private static final Set<Hat> RESEARCHERS = by(Hat.STUDY_RESEARCHER);

  private static final Condition<StudyFacts> CONSENTS =
      new Condition<>("no-consent", StudyFacts::consents);
  private static final Condition<StudyFacts> CONSENTS_NOT_YET =
      new Condition<>("consents-already", facts -> !facts.consents());

  public static final MoveTable<StudyStage, StudyFacts> TABLE =
      new MoveTable<>(
          List.of(
              row("give-consent", ALWAYS, by(Hat.COLLEAGUE), CONSENTS_NOT_YET),
              row("withdraw-consent", ALWAYS, by(Hat.COLLEAGUE, Hat.CONSENTER), CONSENTS),
              row("adopt-instrument", ALWAYS, RESEARCHERS),
              row("open-wave", of(RUNNING), RESEARCHERS),
              row("respond", of(ASKING), by(Hat.INVITEE)),
              row("close-wave", of(ASKING), RESEARCHERS),
              row("hold-focus-group", ALWAYS, RESEARCHERS),
              row("complete-member-check", ALWAYS, RESEARCHERS),
              row("publish-summary", ALWAYS, RESEARCHERS)));

  private StudyMoves() {}
}
