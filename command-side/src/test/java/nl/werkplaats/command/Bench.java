package nl.werkplaats.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.werkplaats.command.question.ThemeLinks;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.QuestionId;
import nl.werkplaats.kernel.id.ThemeId;
import nl.werkplaats.kernel.move.Hat;
import nl.werkplaats.kernel.move.Refused;
import nl.werkplaats.kernel.text.ProtectedText;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;

/** Asks one aggregate, given its history and what other streams say, and tells what came of it. */
public final class Bench {

  private final AggregateTestFixture<?> fixture;
  private final InMemoryElsewhere elsewhere = new InMemoryElsewhere();
  private final List<ProtectedText> kept = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private Optional<Answer> answer = Optional.empty();
  private Optional<Exception> failure = Optional.empty();

  public Bench(Class<?> aggregate) {
    fixture = new AggregateTestFixture<>(aggregate);
    fixture.registerInjectableResource(elsewhere);
    fixture.registerInjectableResource((Recorder) this::keep);
    fixture.registerInjectableResource(new RecordedLinks());
    fixture.registerCommandHandlerInterceptor((_, chain) -> {
      try {
        Object result = chain.proceed();
        answer = Optional.of((Answer) result);
        return result;
      } catch (Exception thrown) {
        failure = Optional.of(thrown);
        throw thrown;
      }
    });
  }

  /** Skips the comparison of the state that decided with the state folded anew, for speed. */
  public Bench withoutFoldingAnew() {
    fixture.setReportIllegalStateChange(false);
    return this;
  }

  public InMemoryElsewhere elsewhere() {
    return elsewhere;
  }

  /**
   * Which themes were told that a question came or went: {@code "link <id>"}, {@code "unlink …"}.
   */
  public List<String> links() {
    return List.copyOf(links);
  }

  public Outcome ask(List<EventMessage<Event>> history, Object act) {
    kept.clear();
    links.clear();
    answer = Optional.empty();
    failure = Optional.empty();
    ResultValidator<?> result = fixture.given(history).when(act);
    List<EventMessage<?>> messages = new ArrayList<>();
    result.expectEventsMatching(new Taking<List<EventMessage<?>>>(messages::addAll));
    return new Outcome(
        answer,
        failure.map(thrown -> {
          if (thrown instanceof Refused refused) {
            return refused.refusal();
          }
          throw new AssertionError("neither answered nor refused", thrown);
        }),
        messages,
        List.copyOf(kept));
  }

  private void keep(Collection<ProtectedText> texts, PersonId author, String stream) {
    kept.addAll(texts);
  }

  private final class RecordedLinks implements ThemeLinks {

    @Override
    public void link(
        ThemeId theme, QuestionId question, Given given, Hat hat, java.time.Instant at) {
      links.add("link " + theme);
    }

    @Override
    public void unlink(
        ThemeId theme, QuestionId question, Given given, Hat hat, java.time.Instant at) {
      links.add("unlink " + theme);
    }
  }

  /** A matcher that agrees with everything and hands it on. */
  private static final class Taking<T> extends BaseMatcher<T> {

    private final Consumer<T> taker;

    Taking(Consumer<T> taker) {
      this.taker = taker;
    }

    @Override
    @SuppressWarnings("unchecked") // the fixture hands over what it says it does
    public boolean matches(Object item) {
      taker.accept((T) item);
      return true;
    }

    @Override
    public void describeTo(Description description) {
      description.appendText("anything");
    }
  }
}
