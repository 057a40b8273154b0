package nl.werkplaats.edge;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever went wrong into the problem that the caller may read. */
final class Troubles {

  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  private Troubles() {}

  static Problem of(Throwable trouble) {
    return switch (trouble) {
      case Refused refused -> Problem.of(refused.refusal());
      case NoResourceFoundException _, NoHandlerFoundException _ ->
          Problem.of(new Refusal.Unknown());
      case HttpRequestMethodNotSupportedException e -> Problem.methodNotAllowed(allowed(e));
      case HttpMediaTypeNotSupportedException _ -> Problem.notJson();
      case HttpMediaTypeNotAcceptableException e ->
          Problem.notAcceptable(
              e.getSupportedMediaTypes().stream().map(MediaType::toString).toList());
      case AsyncRequestNotUsableException _ -> nobodyThere();
      case AuthenticationServiceException _, JwtDecoderInitializationException _ ->
          issuerIsAway(trouble);
      case BadRequestException _ -> Problem.malformed("", "not-http");
      case HttpMessageNotReadableException _ -> Problem.malformed("", "not-json");
      case MethodArgumentTypeMismatchException e ->
          refusalInside(e).orElseGet(() -> Problem.malformed(e.getName(), "wrong-type"));
      case TypeMismatchException e ->
          Problem.malformed(Optional.ofNullable(e.getPropertyName()).orElse(""), "wrong-type");
      case MissingServletRequestParameterException e ->
          Problem.malformed(e.getParameterName(), "required");
      case MissingRequestHeaderException e -> Problem.malformed(e.getHeaderName(), "required");
      case ServletRequestBindingException _ -> Problem.malformed("", "wrong-type");
      case HandlerMethodValidationException _ -> Problem.malformed("", "wrong-type");
      default -> refusalInside(trouble).orElseGet(() -> unforeseen(trouble));
    };
  }

  /** A refusal keeps its meaning when a framework has wrapped it. */
  private static Optional<Problem> refusalInside(Throwable trouble) {
    for (Throwable t = trouble.getCause(); t != null; t = t.getCause()) {
      if (t instanceof Refused refused) {
        return Optional.of(Problem.of(refused.refusal()));
      }
    }
    return Optional.empty();
  }

  private static Problem nobodyThere() {
    LOG.debug("Nobody is there any more to be answered");
    return Problem.INTERNAL;
  }

  private static Problem issuerIsAway(Throwable trouble) {
    LOG.warn("The keys of the issuer of tokens cannot be had: {}", types(trouble));
    return Problem.ISSUER_AWAY;
  }

  private static Problem unforeseen(Throwable trouble) {
    boolean away = storeIsAway(trouble);
    // Messages of exceptions may quote what was sent or stored, so only types and places are kept.
    if (away) {
      LOG.warn("A store is not reachable: {}", types(trouble));
      return Problem.of(new Refusal.StoreAway());
    }
    LOG.error("Unforeseen: {}{}", types(trouble), places(trouble));
    return Problem.INTERNAL;
  }

  static boolean storeIsAway(Throwable trouble) {
    for (Throwable t = trouble; t != null; t = t.getCause()) {
      if (t instanceof DataAccessResourceFailureException
          || t instanceof TransientDataAccessException
          || t instanceof RecoverableDataAccessException
          || t instanceof TransactionException
          || t instanceof SQLTransientException
          || t instanceof SQLNonTransientConnectionException
          || t instanceof SQLRecoverableException
          || t instanceof SQLException e && saysThatItIsAway(e.getSQLState())
          || t instanceof org.hibernate.TransactionException
          || t instanceof MongoConnectionPoolClearedException
          || t instanceof MongoSocketException
          || t instanceof MongoTimeoutException) {
        return true;
      }
    }
    return false;
  }

  /**
   * PostgreSQL says so in its codes: no line, too long a transaction, no room, shut down, out of
   * order.
   */
  private static boolean saysThatItIsAway(String state) {
    return state != null
        && Stream.of("08", "25P03", "25P04", "53", "57", "58").anyMatch(state::startsWith);
  }

  private static List<String> types(Throwable trouble) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return Stream.iterate(trouble, t -> t != null && seen.add(t), Throwable::getCause)
        .map(t -> t.getClass().getName())
        .toList();
  }

  private static String places(Throwable trouble) {
    Throwable root = trouble;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    StringBuilder places = new StringBuilder();
    for (StackTraceElement place : root.getStackTrace()) {
      places.append("\n\tat ").append(place);
    }
    return places.toString();
  }

  private static List<String> allowed(HttpRequestMethodNotSupportedException e) {
    return e.getSupportedMethods() == null
        ? List.of()
        : List.copyOf(new TreeSet<>(List.of(e.getSupportedMethods())));
  }
}
