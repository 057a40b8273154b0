package nl.werkplaats.command.wiring;

import java.util.Collection;
import nl.werkplaats.command.Recorder;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.text.ProtectedText;
import nl.werkplaats.kernel.text.Texts;
import org.springframework.stereotype.Component;

/** Keeps texts in the event database, in the transaction of their events. */
@Component
class DatabaseRecorder implements Recorder {

  private final Texts texts;

  DatabaseRecorder(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void keep(Collection<ProtectedText> written, PersonId author, String stream) {
    texts.keep(written, author, stream);
  }
}
