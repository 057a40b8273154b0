package nl.werkplaats.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.move.AuditSight;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.move.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes everything that is asked of the audit before any of it is answered, and afterwards how that
 * ended; also what is refused. What cannot be noted is not answered.
 */
public final class AccessNoting implements HandlerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(AccessNoting.class);
  private static final String AUDIT = "/api/v1/audit/";
  private static final String NUMBER = AccessNoting.class.getName() + ".number";
  private static final String EVENTS = AccessNoting.class.getName() + ".events";

  private final Accesses accesses;
  private final WhoAsks whoAsks;
  private final Clock clock;

  public AccessNoting(Accesses accesses, WhoAsks whoAsks, Clock clock) {
    this.accesses = accesses;
    this.whoAsks = whoAsks;
    this.clock = clock;
  }

  /** Says how many events a request was answered with. */
  public static void answered(HttpServletRequest request, long events) {
    request.setAttribute(EVENTS, events);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Optional<Standing> reader = whoAsks.in(request).filter(who -> isAudit(request, who));
    if (reader.isPresent()) {
      request.setAttribute(NUMBER, begin(request, reader.get()));
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (!(request.getAttribute(NUMBER) instanceof Long number) || failure != null) return;
    var events = Optional.ofNullable((Long) request.getAttribute(EVENTS));
    try {
      accesses.end(number, response.getStatus(), events);
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("Nobody knows how access {} ended: {}", number, away.getClass().getName());
    }
  }

  /** Everything under its own address, and what auditors ask of other days. */
  private static boolean isAudit(HttpServletRequest request, Standing reader) {
    // By what was found to answer it: an address can be written in many ways.
    Object found = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String address = String.valueOf(found);
    if (address.startsWith(AUDIT)) return true;
    boolean ofOtherDays = request.getParameter("at") != null || address.endsWith("/compare");
    return ofOtherDays && !AuditSight.HISTORY.places(reader).isEmpty();
  }

  private long begin(HttpServletRequest request, Standing reader) {
    String query = request.getQueryString();
    String asked =
        request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    try {
      return accesses.begin(reader.person(), clock.instant(), asked, places(request, reader));
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("An access cannot be noted: {}", away.getClass().getName());
      throw new Refused(new Refusal.StoreAway());
    }
  }

  /** The location that is asked for, or else wherever the reader is something. */
  private static Set<LocationId> places(HttpServletRequest request, Standing reader) {
    String[] asked = request.getParameterValues("location");
    Set<LocationId> places = new HashSet<>();
    for (String location : asked == null ? new String[0] : asked) {
      try {
        places.add(LocationId.of(location));
      } catch (IllegalArgumentException notAnId) {
        LOG.debug("Asked for a location that is none");
      }
    }
    return places.isEmpty() ? reader.roles().keySet() : places;
  }
}
