package nl.werkplaats.kernel.event;

import java.time.LocalDate;
import java.util.Optional;
import nl.werkplaats.kernel.code.ExpertKind;
import nl.werkplaats.kernel.code.ExpertOrigin;
import nl.werkplaats.kernel.code.RetireReason;
import nl.werkplaats.kernel.code.ThemeOrigin;
import nl.werkplaats.kernel.code.WaiveReason;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;

/** What happens to one theme. */
public sealed interface ThemeEvent extends Event {

  ThemeId theme();

  @Override
  default String stream() {
    return theme().toString();
  }

  /** A theme came up. */
  record ThemeOpened(
      ThemeId theme,
      LocationId location,
      String title,
      ThemeOrigin origin,
      Optional<ThemeId> succeeds)
      implements ThemeEvent {}

  /** A question was gathered under the theme. */
  record ThemeLinked(ThemeId theme, QuestionId question) implements ThemeEvent {}

  /** A question left the theme. */
  record ThemeUnlinked(ThemeId theme, QuestionId question) implements ThemeEvent {}

  /** The theme is being worked on; recurrence 0 is the first time. */
  record ThemeActivated(ThemeId theme, int recurrenceNo) implements ThemeEvent {}

  /** The theme rests until it returns. */
  record ThemeRested(ThemeId theme) implements ThemeEvent {}

  /** What the theme brought has become part of daily work. */
  record ThemeEmbedded(ThemeId theme, TextRef inWhat) implements ThemeEvent {}

  /** The theme ended. */
  record ThemeRetired(
      ThemeId theme, RetireReason reason, Optional<TextRef> note, Optional<ThemeId> mergedInto)
      implements ThemeEvent {}

  /** An expert joins in on the theme. */
  record ExpertCoupled(
      ThemeId theme,
      ExpertKind kind,
      ExpertOrigin origin,
      Optional<PersonId> person,
      Optional<LocalDate> accessUntil)
      implements ThemeEvent {}

  /** The expert no longer joins in. */
  record ExpertUncoupled(ThemeId theme) implements ThemeEvent {}

  /** The theme does without an expert. */
  record ExpertWaived(ThemeId theme, WaiveReason reason, Optional<TextRef> note)
      implements ThemeEvent {}
}
