package nl.werkplaats.query.asof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.werkplaats.kernel.event.Event;
import nl.werkplaats.kernel.history.Recorded;
import nl.werkplaats.kernel.id.Id;
import nl.werkplaats.query.projection.Folded;
import nl.werkplaats.query.projection.Kept;
import nl.werkplaats.query.projection.Shelf;
import nl.werkplaats.query.projection.Skips;
import nl.werkplaats.query.projection.Steps;
import nl.werkplaats.query.projection.Trail.Footprint;
import nl.werkplaats.query.projection.Views;
import org.bson.conversions.Bson;

/**
 * What was so at one moment, for one answer. Single things are folded from their own streams when
 * they are asked for; what is searched is folded once, from the part of the log that is meant.
 */
public final class Past implements Shelf {

  private final History history;
  private final Skips skips;
  private final Moment moment;
  private final Scope scope;
  private final Map<Folded<?>, Drawer<?>> searched = new HashMap<>();
  private final Map<Folded<?>, Single<?>> singles = new HashMap<>();
  private final Map<Steps<?>, Tracks<?>> told = new HashMap<>();

  Past(History history, Skips skips, Moment moment, Scope scope) {
    this.history = history;
    this.skips = skips;
    this.moment = moment;
    this.scope = scope;
  }

  /** Things that are not searched, each from its stream: as they were, and as they are now. */
  private record Single<V>(Drawer<V> drawer, Drawer<V> present, Set<String> read) {

    void hear(Recorded event) {
      drawer.hear(event);
      present.hear(event);
    }
  }

  /** The same moment, searched in another part of the log. */
  public Past within(Scope other) {
    return new Past(history, skips, moment, other);
  }

  /** The same moment by what was known then, where what was true makes no sense. */
  public Past known() {
    return new Past(history, skips, new Moment(moment.at(), Meaning.KNOWN), scope);
  }

  /** The ids that the events of a stream mention, also those that were recorded since. */
  public Set<String> mentioned(String stream, Function<Event, Stream<? extends Id>> mention) {
    return history.streams(Set.of(stream)).stream()
        .map(Recorded::event)
        .flatMap(mention)
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  public Moment moment() {
    return moment;
  }

  /** What an answer says of its moment, once all of it was found. */
  public AsOf asOf() {
    long upTo = 0;
    for (Drawer<?> one : searched.values()) upTo = Math.max(upTo, one.upTo());
    for (Single<?> one : singles.values()) upTo = Math.max(upTo, one.drawer().upTo());
    for (Tracks<?> one : told.values()) upTo = Math.max(upTo, one.upTo());
    return new AsOf(moment.at(), moment.meaning(), upTo);
  }

  /**
   * Reads the part of the log that two moments share once for both of them.
   *
   * @param later is not before the other
   * @param views what is going to be searched at both
   * @param steps what is going to be told up to the later one
   */
  public static void readTogether(Past earlier, Past later, List<Folded<?>> views, Steps<?> steps) {
    List<Consumer<Recorded>> listeners = new ArrayList<>();
    Set<Class<? extends Event>> kinds = new HashSet<>(steps.about());
    for (Folded<?> one : views) {
      kinds.addAll(one.about());
      listeners.add(earlier.open(one)::hear);
      listeners.add(later.open(one)::hear);
    }
    Tracks<?> tracks = later.follow(steps);
    listeners.add(tracks::hear);
    later.history.tell(
        later.scope, later.moment, kinds, event -> listeners.forEach(each -> each.accept(event)));
  }

  private <V> Drawer<V> open(Folded<V> projection) {
    Drawer<V> fresh = new Drawer<>(projection, skips, moment);
    searched.put(projection, fresh);
    return fresh;
  }

  private <S> Tracks<S> follow(Steps<S> projection) {
    Tracks<S> fresh = new Tracks<>(projection, skips, moment);
    told.put(projection, fresh);
    return fresh;
  }

  @Override
  public <V> List<Kept<V>> all(Folded<V> projection, Collection<String> ids) {
    Optional<Drawer<V>> loaded = Optional.ofNullable(drawerOf(projection));
    List<Kept<V>> found = new ArrayList<>();
    Set<String> missing = new HashSet<>();
    for (String id : Set.copyOf(ids)) {
      Optional<Kept<V>> here = loaded.flatMap(drawer -> drawer.find(id));
      here.ifPresentOrElse(found::add, () -> missing.add(id));
    }
    if (!missing.isEmpty()) found.addAll(single(projection, missing));
    found.sort(Comparator.comparing(Kept::id));
    return found;
  }

  private <V> List<Kept<V>> single(Folded<V> projection, Set<String> ids) {
    Single<V> single = singleOf(projection);
    Set<String> unread = new HashSet<>(ids);
    unread.removeAll(single.read());
    if (!unread.isEmpty()) history.streams(unread).forEach(single::hear);
    single.read().addAll(unread);
    return ids.stream().flatMap(id -> single.drawer().find(id).stream()).toList();
  }

  /**
   * These things as they are now, by id: told by their streams where those were read to say what
   * they were, and otherwise as they are kept.
   */
  public <V> Map<String, Kept<V>> present(
      Folded<V> projection, List<Kept<V>> found, Views<V> today) {
    Map<String, Kept<V>> present = new HashMap<>();
    List<String> unread = new ArrayList<>();
    Single<V> single = singleOf(projection);
    for (Kept<V> kept : found) {
      if (single.read().contains(kept.id())) {
        single.present().find(kept.id()).ifPresent(now -> present.put(kept.id(), now));
      } else {
        unread.add(kept.id());
      }
    }
    if (!unread.isEmpty()) present.putAll(today.all(unread));
    return present;
  }

  @Override
  public <V> List<Kept<V>> find(Folded<V> projection, Bson filter, Bson sort, int limit) {
    return load(projection).find(filter, sort, limit);
  }

  @Override
  public <V> long count(Folded<V> projection, Bson filter) {
    return load(projection).count(filter);
  }

  private <V> Drawer<V> load(Folded<V> projection) {
    Drawer<V> loaded = drawerOf(projection);
    if (loaded != null) return loaded;
    Drawer<V> fresh = open(projection);
    history.tell(scope, moment, projection.about(), fresh::hear);
    return fresh;
  }

  @Override
  public <S> List<Footprint<S>> steps(Steps<S> projection, long position, Bson filter, int limit) {
    return tracks(projection).after(position, filter, limit);
  }

  // Each projection is put in beside what was made for it alone.
  @SuppressWarnings("unchecked")
  private <V> Drawer<V> drawerOf(Folded<V> projection) {
    return (Drawer<V>) searched.get(projection);
  }

  @SuppressWarnings("unchecked")
  private <V> Single<V> singleOf(Folded<V> projection) {
    return (Single<V>)
        singles.computeIfAbsent(
            projection,
            _ ->
                new Single<>(
                    new Drawer<>(projection, skips, moment),
                    new Drawer<>(projection, skips, Moment.PRESENT),
                    new HashSet<>()));
  }

  private <S> Tracks<S> tracks(Steps<S> projection) {
    @SuppressWarnings("unchecked")
    Tracks<S> told = (Tracks<S>) this.told.get(projection);
    if (told != null) return told;
    Tracks<S> fresh = follow(projection);
    history.tell(scope, moment, projection.about(), fresh::hear);
    return fresh;
  }
}
