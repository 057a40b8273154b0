package nl.werkplaats.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.werkplaats.kernel.move.Standing;

/** Knows who sent a request; nobody, when that was not found out. */
public interface WhoAsks {

  Optional<Standing> in(HttpServletRequest request);
}
