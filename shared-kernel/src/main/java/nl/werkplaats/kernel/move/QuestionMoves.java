package nl.werkplaats.kernel.move;

import static java.util.EnumSet.of;
import static nl.werkplaats.kernel.code.Stage.DIALOGUE;
import static nl.werkplaats.kernel.code.Stage.EXPERIMENT;
import static nl.werkplaats.kernel.code.Stage.HARVESTED;
import static nl.werkplaats.kernel.code.Stage.INTAKE;
import static nl.werkplaats.kernel.code.Stage.PARKED;
import static nl.werkplaats.kernel.code.Stage.REDIRECTED;
import static nl.werkplaats.kernel.code.Stage.REFLECTION;
import static nl.werkplaats.kernel.code.Stage.THEMED;
import static nl.werkplaats.kernel.move.Hat.OWNER;
import static nl.werkplaats.kernel.move.Hat.QUALITY_OFFICER;
import static nl.werkplaats.kernel.move.Hat.SCHOOL_TRAINER;
import static nl.werkplaats.kernel.move.Hat.SHARER;
import static nl.werkplaats.kernel.move.Hat.SYSTEM;
import static nl.werkplaats.kernel.move.Hat.TEACHER;
import static nl.werkplaats.kernel.move.Hat.TEAM_LEADER;
import static nl.werkplaats.kernel.move.MoveTable.by;
import static nl.werkplaats.kernel.move.MoveTable.row;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.werkplaats.kernel.code.Stage;
import nl.werkplaats.kernel.move.MoveTable.Condition;

/** The life of a learning question: which move leads on from which stage, and by whom. */
public final class QuestionMoves {

  private static final Set<Stage> LIVE = EnumSet.copyOf(Stage.live());
  private static final Set<Stage> UNFINISHED =
      of(INTAKE, THEMED, DIALOGUE, EXPERIMENT, REFLECTION, PARKED);
  private static final Set<Stage> KEPT =
      of(INTAKE, THEMED, DIALOGUE, EXPERIMENT, REFLECTION, PARKED, HARVESTED);
  private static final Set<Hat> GATHERERS = by(SCHOOL_TRAINER, QUALITY_OFFICER, TEAM_LEADER);
  private static final Set<Hat> PLANNERS = by(SCHOOL_TRAINER, QUALITY_OFFICER);

  private static final Condition<QuestionFacts> OWNED =
      new Condition<>("needs-owner", QuestionFacts::owned);
  private static final Condition<QuestionFacts> OWNERLESS =
      new Condition<>("has-owner", facts -> !facts.owned());
  private static final Condition<QuestionFacts> ONLY_OWNER =
      new Condition<>("co-owners-remain", facts -> facts.owners().size() == 1);
  private static final Condition<QuestionFacts> CO_OWNED =
      new Condition<>("last-owner", facts -> facts.owners().size() > 1);

  /** Moves that only the service itself makes, in reaction to what happened elsewhere. */
  public static final String ENTER_DIALOGUE = "enter-dialogue";

  public static final String OWNER_GONE = "owner-gone";

  public static final MoveTable<Stage, QuestionFacts> TABLE =
      new MoveTable<>(
          List.of(
              row("reformulate", LIVE, by(OWNER)),
              row("assign-to-theme", of(INTAKE), GATHERERS, OWNED),
              row("move-to-theme", of(THEMED), GATHERERS, OWNED),
              row("release-from-theme", of(THEMED), GATHERERS, OWNED),
              row("redirect-to-activity", of(INTAKE, THEMED), PLANNERS),
              row(ENTER_DIALOGUE, of(THEMED, DIALOGUE), by(SYSTEM)),
              row("return-to-theme", of(DIALOGUE), PLANNERS, OWNED),
              row("start-experiment", of(DIALOGUE, REFLECTION), by(OWNER)),
              row("adjust-experiment", of(EXPERIMENT), by(OWNER)),
              row("bring-back", of(EXPERIMENT), by(OWNER)),
              row("record-intention", of(DIALOGUE, EXPERIMENT, REFLECTION), by(OWNER)),
              row("record-reflection", of(DIALOGUE, EXPERIMENT, REFLECTION), by(OWNER)),
              row("share-in-dialogue", of(REFLECTION), by(OWNER)),
              row("restart", of(REFLECTION), by(OWNER)),
              row("harvest", of(REFLECTION), by(OWNER)),
              row("report-late-effect", of(HARVESTED, REDIRECTED), by(OWNER)),
              row("raise-follow-on", of(REFLECTION, HARVESTED, REDIRECTED), by(OWNER)),
              row("park", LIVE, by(OWNER, SCHOOL_TRAINER, QUALITY_OFFICER)),
              row("resume", of(PARKED), by(OWNER, SCHOOL_TRAINER, QUALITY_OFFICER), OWNED),
              row("withdraw", UNFINISHED, by(OWNER), ONLY_OWNER),
              row("withdraw", UNFINISHED, by(SCHOOL_TRAINER), OWNERLESS),
              row("add-owner", KEPT, by(OWNER)),
              row("leave", KEPT, by(OWNER), CO_OWNED),
              row(OWNER_GONE, KEPT, by(SYSTEM)),
              row("share", KEPT, by(OWNER)),
              row("revoke-share", EnumSet.allOf(Stage.class), by(SHARER)),
              row("adopt", UNFINISHED, by(TEACHER), OWNERLESS)));

  private QuestionMoves() {}
}
