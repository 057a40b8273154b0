package nl.werkplaats.bench;

import java.util.Random;
import java.util.UUID;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TextId;

/** What made-up people write and answer. */
interface Papers {

  TextRef text();

  SealedAnswer sealed(PersonId person, String field);

  /** Papers of which there is no more than what an event says of them. */
  static Papers notKept(Random random) {
    return new Papers() {

      private static final String CIPHER =
          "c3ludGhldGlzY2ggdmVyemVnZWxkIGFudHdvb3JkIHpvbmRlciBpbmhvdWQ=";

      @Override
      public TextRef text() {
        return new TextRef(new TextId(uuid()), "%064x".formatted(random.nextLong() >>> 1));
      }

      @Override
      public SealedAnswer sealed(PersonId person, String field) {
        return new SealedAnswer(uuid(), person, field, CIPHER);
      }

      private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
      }
    };
  }
}
