package nl.werkplaats.command.wiring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import nl.werkplaats.kernel.history.LogMemory;
import org.axonframework.common.Registration;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers what the streams that were last decided on add up to, so that they need not be read
 * again. It may be behind what another node has written meanwhile: then the append is refused, for
 * its place in the stream is taken, and every other outcome that records nothing is looked at again
 * by {@link SecondLook}.
 */
@Component("streamMemory")
class StreamMemory implements org.axonframework.common.caching.Cache, LogMemory {

  private final Cache<Object, Object> streams;

  StreamMemory(@Value("${werkplaats.streams-in-memory:10000}") long most, MeterRegistry meters) {
    this.streams = Caffeine.newBuilder().maximumSize(most).recordStats().build();
    CaffeineCacheMetrics.monitor(meters, streams, "streams");
  }

  @Override
  @SuppressWarnings("unchecked")
  public <K, V> V get(K stream) {
    var recollection = Recollection.of(CurrentUnitOfWork.get().getMessage());
    if (!recollection.allowed()) return null;
    Object found = streams.getIfPresent(stream);
    if (found != null) recollection.use();
    return (V) found;
  }

  @Override
  public void put(Object stream, Object state) {
    streams.put(stream, state);
  }

  @Override
  public boolean putIfAbsent(Object stream, Object state) {
    return streams.asMap().putIfAbsent(stream, state) == null;
  }

  @Override
  public boolean remove(Object stream) {
    return streams.asMap().remove(stream) != null;
  }

  @Override
  public void forget() {
    removeAll();
  }

  @Override
  public void removeAll() {
    streams.invalidateAll();
  }

  @Override
  public boolean containsKey(Object stream) {
    return streams.asMap().containsKey(stream);
  }

  @Override
  public Registration registerCacheEntryListener(EntryListener nobodyListens) {
    throw new UnsupportedOperationException("nothing of the service listens to its memory");
  }
}
