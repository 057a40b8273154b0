package nl.werkplaats.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.werkplaats.kernel.code.LateEffectKind;
import nl.werkplaats.kernel.code.Outcome;
import nl.werkplaats.kernel.code.Stimulator;
import nl.werkplaats.kernel.event.SealedAnswer;
import nl.werkplaats.kernel.event.TextRef;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.text.Texts;
import org.springframework.transaction.support.TransactionOperations;

/** Papers as production keeps them: texts beside the log, answers sealed by who gave them. */
final class KeptPapers implements Papers {

  private static final int ANSWERS = 2;

  private final Random random;
  private final Seals seals;
  private final Texts texts;
  private final TransactionOperations transaction;
  private final PersonId author;
  private final List<ProtectedText> waiting = new ArrayList<>();

  /**
   * Begins.
   *
   * @param author of all texts: nobody asks whose they are here
   */
  KeptPapers(Random random, BenchNode node, PersonId author) {
    this.random = random;
    this.seals = node.bean(Seals.class);
    this.texts = node.bean(Texts.class);
    this.transaction = node.bean(TransactionOperations.class);
    this.author = author;
  }

  @Override
  public TextRef text() {
    var text =
        ProtectedText.write("Hoe krijg ik de klas mee aan het begin van een les? (verzonnen)");
    waiting.add(text);
    return text.ref();
  }

  @Override
  public SealedAnswer sealed(PersonId person, String field) {
    Enum<?>[] codes =
        switch (field) {
          case "outcomes" -> Outcome.values();
          case "stimulators" -> Stimulator.values();
          default -> LateEffectKind.values();
        };
    List<String> answers =
        Stream.generate(() -> codes[random.nextInt(codes.length)].name()).limit(ANSWERS).toList();
    return seals.seal(person, field, answers);
  }

  /** Keeps what was written since. */
  void keep() {
    transaction.executeWithoutResult(_ -> texts.keep(waiting, author, "bench"));
    waiting.clear();
  }
}
