package nl.werkplaats.command.http;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.werkplaats.kernel.move.Refusal;
import nl.werkplaats.kernel.move.Refused;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets a caller send a request again without anything happening twice. The key is taken, and the
 * first answer written, in the command's own unit of work; a refusal is written after the rollback.
 */
final class Idempotency implements MessageHandlerInterceptor<CommandMessage<?>> {

  private static final int GATES = 256;
  private static final long PURGE_EVERY = 500;

  private final FirstAnswers answers;
  private final TransactionOperations transaction;
  private final AtomicLong attempts = new AtomicLong();

  /** Equal requests wait here, where waiting costs no connection to the database. */
  private final Lock[] gates =
      Stream.generate(ReentrantLock::new).limit(GATES).toArray(Lock[]::new);

  Idempotency(FirstAnswers answers, TransactionOperations transaction) {
    this.answers = answers;
    this.transaction = transaction;
  }

  /**
   * Does what is asked, unless it was done before: then the first answer is given again.
   *
   * @param mayStillKnow asks anew whether the caller may hear that answer, and refuses otherwise
   */
  Reply once(Attempt attempt, Runnable mayStillKnow, Supplier<Reply> act) {
    if (attempts.getAndIncrement() % PURGE_EVERY == 0) {
      transaction.executeWithoutResult(_ -> answers.purge());
    }
    Lock gate = gates[Math.floorMod(attempt.hash().hashCode(), GATES)];
    gate.lock();
    try {
      return again(attempt, mayStillKnow).orElseGet(() -> first(attempt, mayStillKnow, act));
    } finally {
      gate.unlock();
    }
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
      throws Exception {
    Object carried = work.getMessage().getMetaData().get(Attempt.META_DATA);
    return carried instanceof Attempt attempt ? recorded(attempt, chain::proceed) : chain.proceed();
  }

  /** The row before anything else: whoever waits for the row holds no aggregate meanwhile. */
  Object recorded(Attempt attempt, Callable<Object> act) throws Exception {
    answers.take(attempt);
    Object result = act.call();
    answers.answered(attempt, attempt.reply().apply(result));
    return result;
  }

  private Reply first(Attempt attempt, Runnable mayStillKnow, Supplier<Reply> act) {
    try {
      return act.get();
    } catch (FirstAnswers.KeyTaken elsewhere) {
      // Another node was first; what it did is committed, or it would still hold the row.
      return again(attempt, mayStillKnow)
          .orElseThrow(() -> new Refused(new Refusal.ChangedMeanwhile()));
    } catch (Refused refused) {
      RememberedRefusal.of(refused.refusal()).ifPresent(reply -> remember(attempt, reply));
      throw refused;
    }
  }

  private Optional<Reply> again(Attempt attempt, Runnable mayStillKnow) {
    return answers
        .find(attempt)
        .map(remembered -> {
          mayStillKnow.run();
          if (!remembered.fingerprint().equals(attempt.fingerprint())) {
            throw new Refused(new Refusal.KeyReused());
          }
          RememberedRefusal.in(remembered.reply())
              .ifPresent(refusal -> {
                throw new Refused(refusal);
              });
          return remembered.reply();
        });
  }

  private void remember(Attempt attempt, Reply refusal) {
    try {
      transaction.executeWithoutResult(_ -> {
        answers.take(attempt);
        answers.answered(attempt, refusal);
      });
    } catch (FirstAnswers.KeyTaken elsewhere) {
      // The same request was refused on another node, too; one memory of it is enough.
    }
  }
}
