package nl.werkplaats.query.wiring;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.query.projection.Copies;
import nl.werkplaats.query.projection.Skips;
import nl.werkplaats.query.replay.ReplayLimits;
import nl.werkplaats.query.replay.Replays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes the past again, and how much of it at once. */
@Configuration(proxyBeanMethods = false)
class ReplayWiring {

  @Bean
  ReplayLimits replayLimits(
      @Value("${werkplaats.replays.most-running:1}") int running,
      @Value("${werkplaats.replays.most-kept:5}") int kept,
      @Value("${werkplaats.replays.most-events:5000000}") long events,
      @Value("${werkplaats.replays.kept-for:24h}") Duration keptFor) {
    return new ReplayLimits(running, kept, events, keptFor);
  }

  @Bean
  Replays replays(
      MongoDatabase views, OrderedLog log, Skips skips, ReplayLimits limits, Clock clock) {
    var copies = new Copies(views, log, skips);
    return new Replays(QueryWiring.REMEMBERED, views, log, copies, limits, clock);
  }
}
