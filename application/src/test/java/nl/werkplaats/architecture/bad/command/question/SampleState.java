package nl.werkplaats.architecture.bad.command.question;

import java.util.UUID;
import java.util.logging.Logger;
import nl.werkplaats.architecture.bad.kernel.id.SampleId;
import nl.werkplaats.architecture.bad.query.timeline.SampleStep;

/** Decides by clock and chance, and reads what the other side remembers. */
public sealed interface SampleState {

  /** A stage of the sample, to see that nested types are looked at as well. */
  record Begun(SampleId id) implements SampleState {

    SampleState next(SampleStep remembered) {
      Logger.getLogger("sample").info("next");
      return System.currentTimeMillis() > 0
          ? new Begun(new SampleId(UUID.randomUUID()))
          : new Begun(SampleId.fresh());
    }
  }
}
