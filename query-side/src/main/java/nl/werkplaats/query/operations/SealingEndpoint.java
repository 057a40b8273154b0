package nl.werkplaats.query.operations;

import java.util.Map;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import nl.werkplaats.query.proof.Sealing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's side of sealing the log; for administrators only. */
@RestController
@RequestMapping(path = "/api/v1/operations", produces = MediaType.APPLICATION_JSON_VALUE)
class SealingEndpoint {

  private final Sealing sealing;

  SealingEndpoint(Sealing sealing) {
    this.sealing = sealing;
  }

  /** The next checkpoint is signed by the new key and by those before. */
  @PostMapping("/signing-keys/rotate")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, String> rotate(Standing asker) {
    let(asker);
    return Map.of("key", sealing.rotate().toString());
  }

  /** Sealing goes on in spite of what a check found. */
  @PostMapping("/sealing/acknowledge")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void acknowledge(@RequestBody(required = false) byte[] body, Standing asker) {
    let(asker);
    sealing.acknowledge(asker.person(), Reason.in(body).text());
  }

  private static void let(Standing asker) {
    if (!asker.administers()) throw new Refused(new Refusal.NotYours());
  }
}
