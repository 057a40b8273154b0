package nl.werkplaats.query.wiring;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.people.AccessLog;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.text.Texts;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Openings;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.http.Waits;
import nl.werkplaats.query.location.Boards;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.person.Tasks;
import nl.werkplaats.query.projection.Projections;
import nl.werkplaats.query.projection.Views;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.timeline.Timelines;
import nl.werkplaats.query.waiting.Waiting;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything of the remembering side that is not found by itself. */
@Configuration(proxyBeanMethods = false)
class QueryWiring {

  /** What is acknowledged is on the journal, and on most members where there are several. */
  @Bean
  MongoDatabase views(
      MongoClient client, @Value("${werkplaats.mongodb.database:werkplaats}") String name) {
    return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /**
   * Progress is kept in memory, as the views of the embedded default are: a start reads everything
   * again, and what is there already stays as it is. It is no bean of its own, or the framework
   * would keep the progress of the reactions there too.
   */
  @Bean
  Projections projections(MongoDatabase views, OrderedLog log) {
    return new Projections(
        List.of(
            Questions.PROJECTION,
            Themes.PROJECTION,
            Dialogues.PROJECTION,
            Locations.PROJECTION,
            Timelines.projection()),
        views,
        log,
        new InMemoryTokenStore());
  }

  @Bean
  Dialogues dialogues(MongoDatabase views, Clock clock) {
    return new Dialogues(new Views<>(views, Dialogues.PROJECTION), clock);
  }

  @Bean
  Questions questions(MongoDatabase views, Dialogues dialogues, Clock clock) {
    return new Questions(new Views<>(views, Questions.PROJECTION), dialogues, clock);
  }

  @Bean
  Themes themes(MongoDatabase views, Questions questions) {
    return new Themes(new Views<>(views, Themes.PROJECTION), questions);
  }

  @Bean
  Locations locations(MongoDatabase views) {
    return new Locations(new Views<>(views, Locations.PROJECTION));
  }

  @Bean
  Timelines timelines(
      MongoDatabase views, Questions questions, Dialogues dialogues, Themes themes, Joins joins) {
    return new Timelines(views, questions, dialogues, themes, joins);
  }

  @Bean
  Waiting waiting(Dialogues dialogues, Themes themes) {
    return new Waiting(dialogues, themes);
  }

  @Bean
  Boards boards(
      Questions questions, Themes themes, Waiting waiting, Joins joins, Openings openings) {
    return new Boards(questions, themes, waiting, joins, openings);
  }

  @Bean
  Tasks tasks(Questions questions, Dialogues dialogues, Themes themes, Waiting waiting) {
    return new Tasks(questions, dialogues, themes, waiting);
  }

  @Bean
  Waits waits(Projections projections, List<Reached> views) {
    return new Waits(projections, views);
  }

  @Bean
  Joins joins(Texts texts, Seals seals, Vault vault) {
    return new Joins(texts, seals, vault);
  }

  @Bean
  Openings openings(AccessLog log, PlatformTransactionManager transactions, Clock clock) {
    return new Openings(log, new TransactionTemplate(transactions), clock);
  }
}
