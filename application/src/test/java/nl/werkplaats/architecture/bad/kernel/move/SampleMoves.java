package nl.werkplaats.architecture.bad.kernel.move;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import nl.werkplaats.architecture.bad.kernel.text.SampleText;
import org.springframework.http.HttpStatus;

/** Decides by the clock, answers in HTTP, and asks MongoDB. */
public class SampleMoves {

  Instant byClock() {
    return Clock.systemUTC().instant();
  }

  Instant byInstant() {
    return Instant.now();
  }

  Supplier<LocalDate> byReference() {
    return LocalDate::now;
  }

  HttpStatus answer(SampleText text, MongoClient client) {
    return HttpStatus.OK;
  }
}
