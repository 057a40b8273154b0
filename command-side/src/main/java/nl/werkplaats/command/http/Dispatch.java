package nl.werkplaats.command.http;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.werkplaats.command.http.CommandCatalogue.Entry;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Sends a command to whoever decides; one that lost a race is judged anew on what it finds then.
 */
final class Dispatch {

  /** What PostgreSQL says to one of those who wait for each other, or waited too long. */
  private static final Set<String> LOST = Set.of("40001", "40P01", "55P03");

  private static final int TRIES = 10;
  private static final long PAUSE_MILLIS = 20;

  private final CommandGateway gateway;
  private final Tally tally;

  Dispatch(CommandGateway gateway, Tally tally) {
    this.gateway = gateway;
    this.tally = tally;
  }

  Object send(Entry entry, CommandMessage<?> command) {
    try {
      Object result = judged(command);
      tally.accepted(entry);
      return result;
    } catch (Refused | FirstAnswers.KeyTaken known) {
      // It may have been answered before: then it is counted as that.
      throw known;
    } catch (RuntimeException failure) {
      tally.failed(entry);
      throw failure;
    }
  }

  private Object judged(CommandMessage<?> command) {
    for (int tries = 1; tries <= TRIES; tries++) {
      try {
        return gateway.sendAndWait(command);
      } catch (AggregateNotFoundException absent) {
        throw Refused.unknown();
      } catch (RuntimeException failure) {
        if (!lostRace(failure)) {
          throw failure;
        }
        tally.retried();
        pause(tries);
      }
    }
    throw new Refused(new Refusal.ChangedMeanwhile());
  }

  private static boolean lostRace(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ConcurrencyException
          || t instanceof DeadlockException
          || t instanceof LockAcquisitionFailedException
          || t instanceof ConcurrencyFailureException
          || t instanceof SQLException e && LOST.contains(String.valueOf(e.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** Not always equally long, or those who collided would collide again. */
  private static void pause(int tries) {
    long most = TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS * tries);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }
}
