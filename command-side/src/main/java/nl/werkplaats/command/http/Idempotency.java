package nl.werkplaats.command.http;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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
 * Lets a caller send a request again without anything happening twice. The first answer is written
 * under the key in the command's own unit of work, so of two that do the same only one is kept; a
 * refusal is written after the rollback. Who sends a request again is rare, so nobody looks for an
 * earlier answer until it turns out that there is one, or that the request would be refused now.
 */
final class Idempotency implements MessageHandlerInterceptor<CommandMessage<?>> {

  private static final int GATES = 256;
  private static final long PURGE_EVERY = 500;

  private final FirstAnswers answers;
  private final TransactionOperations transaction;
  private final Tally tally;
  private final AtomicLong attempts = new AtomicLong();

  /** Equal requests wait here, where waiting costs no connection to the database. */
  private final Lock[] gates =
      Stream.generate(ReentrantLock::new).limit(GATES).toArray(Lock[]::new);

  Idempotency(FirstAnswers answers, TransactionOperations transaction, Tally tally) {
    this.answers = answers;
    this.transaction = transaction;
    this.tally = tally;
  }

  /**
   * Does what is asked, unless it was done before: then the first answer is given again.
   *
   * @param mayStillKnow asks anew whether the caller may hear that answer, and refuses otherwise
   * @param refused hears of a refusal that is not one of before
   */
  Reply once(
      Attempt attempt, Runnable mayStillKnow, Supplier<Reply> act, Consumer<Refusal> refused) {
    if (attempts.getAndIncrement() % PURGE_EVERY == 0) {
      transaction.executeWithoutResult(_ -> answers.purge());
    }
    Lock gate = gates[Math.floorMod(attempt.hash().hashCode(), GATES)];
    gate.lock();
    try {
      return first(attempt, mayStillKnow, act, refused);
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

  /** Does it, and notes the answer in the transaction of what was done. */
  Object recorded(Attempt attempt, Callable<Object> act) throws Exception {
    Object result = act.call();
    answers.keep(attempt, attempt.reply().apply(result));
    return result;
  }

  private Reply first(
      Attempt attempt, Runnable mayStillKnow, Supplier<Reply> act, Consumer<Refusal> hears) {
    try {
      return act.get();
    } catch (FirstAnswers.KeyTaken before) {
      return again(attempt, mayStillKnow).orElseGet(() -> afterAnExpiredOne(attempt, act));
    } catch (Refused refused) {
      // What was done then may be what refuses it now.
      Optional<Reply> earlier = again(attempt, mayStillKnow);
      if (earlier.isPresent()) return earlier.get();
      Optional<Reply> refusal = RememberedRefusal.of(refused.refusal());
      if (refusal.isPresent() && !remember(attempt, refusal.get())) {
        // Another node was quicker with the same request, and may have said yes.
        Optional<Reply> there = again(attempt, mayStillKnow);
        if (there.isPresent()) return there.get();
      }
      hears.accept(refused.refusal());
      throw refused;
    }
  }

  private Reply afterAnExpiredOne(Attempt attempt, Supplier<Reply> act) {
    transaction.executeWithoutResult(_ -> answers.forgetExpired(attempt));
    try {
      return act.get();
    } catch (FirstAnswers.KeyTaken elsewhere) {
      throw new Refused(new Refusal.ChangedMeanwhile());
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
          tally.replayed();
          RememberedRefusal.in(remembered.reply())
              .ifPresent(refusal -> {
                throw new Refused(refusal);
              });
          return remembered.reply();
        });
  }

  /** Whether it is what is remembered now. */
  private boolean remember(Attempt attempt, Reply refusal) {
    try {
      transaction.executeWithoutResult(_ -> answers.keep(attempt, refusal));
      return true;
    } catch (FirstAnswers.KeyTaken elsewhere) {
      return false;
    }
  }
}
