package nl.werkplaats.query.wiring;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import nl.werkplaats.kernel.history.OrderedLog;
import nl.werkplaats.kernel.people.AccessLog;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.Vault;
import nl.werkplaats.kernel.text.MasterKey;
import nl.werkplaats.kernel.text.Seals;
import nl.werkplaats.kernel.text.Texts;
import nl.werkplaats.query.collective.Moments;
import nl.werkplaats.query.community.Communities;
import nl.werkplaats.query.dialogue.Dialogues;
import nl.werkplaats.query.facilitation.Facilitations;
import nl.werkplaats.query.growth.CodedReport;
import nl.werkplaats.query.growth.Growth;
import nl.werkplaats.query.growth.GrowthShares;
import nl.werkplaats.query.growth.LookBacks;
import nl.werkplaats.query.http.Joins;
import nl.werkplaats.query.http.Openings;
import nl.werkplaats.query.http.Reached;
import nl.werkplaats.query.http.Waits;
import nl.werkplaats.query.location.Boards;
import nl.werkplaats.query.location.Locations;
import nl.werkplaats.query.location.Statements;
import nl.werkplaats.query.person.Tasks;
import nl.werkplaats.query.projection.DeadLetters;
import nl.werkplaats.query.projection.Generations;
import nl.werkplaats.query.projection.Node;
import nl.werkplaats.query.projection.Projection;
import nl.werkplaats.query.projection.Projections;
import nl.werkplaats.query.projection.Rebuilds;
import nl.werkplaats.query.projection.Receipts;
import nl.werkplaats.query.projection.Skips;
import nl.werkplaats.query.projection.Views;
import nl.werkplaats.query.question.Questions;
import nl.werkplaats.query.report.Pseudonyms;
import nl.werkplaats.query.report.ReportWindows;
import nl.werkplaats.query.report.Reports;
import nl.werkplaats.query.study.Studies;
import nl.werkplaats.query.theme.Themes;
import nl.werkplaats.query.timeline.Timelines;
import nl.werkplaats.query.waiting.Waiting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything of the remembering side that is not found by itself. */
@Configuration(proxyBeanMethods = false)
class QueryWiring {

  static final List<Projection> REMEMBERED =
      List.of(
          Questions.PROJECTION,
          Themes.PROJECTION,
          Dialogues.PROJECTION,
          Locations.PROJECTION,
          Statements.PROJECTION,
          Communities.PROJECTION,
          Facilitations.PROJECTION,
          ReportWindows.PROJECTION,
          Reports.PROJECTION,
          GrowthShares.PROJECTION,
          Studies.PROJECTION,
          Moments.PROJECTION,
          Timelines.projection());

  /** What is acknowledged is on the journal, and on most members where there are several. */
  @Bean
  MongoDatabase views(
      MongoClient client, @Value("${werkplaats.mongodb.database:werkplaats}") String name) {
    return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @Bean
  Generations generations(MongoDatabase views) {
    return new Generations(views);
  }

  @Bean
  Skips skips(DataSource database) {
    return new Skips(JdbcClient.create(database));
  }

  @Bean
  Receipts receipts(DataSource database) {
    return new Receipts(JdbcClient.create(database));
  }

  @Bean
  Node node(
      @Value("${werkplaats.projections.segments:" + Node.SEGMENTS + "}") int segments,
      @Value("${werkplaats.projections.claim-timeout:10s}") Duration claimTimeout) {
    return new Node(Node.freshName(), segments, claimTimeout);
  }

  @Bean
  Rebuilds rebuilds(
      Generations generations,
      OrderedLog log,
      Skips skips,
      Receipts receipts,
      Node node,
      Clock clock) {
    return new Rebuilds(REMEMBERED, generations, log, skips, receipts, node, clock);
  }

  /**
   * The engine keeps its progress beside the views: they come and go together. Its store of tokens
   * is no bean, or the framework would keep the progress of the reactions there too.
   */
  @Bean
  Projections projections(Generations generations, OrderedLog log, Skips skips, Node node) {
    return new Projections(REMEMBERED, generations, log, skips, node);
  }

  /** Nobody, unless they are configured. */
  @Bean
  DeadLetters deadLetters(Projections projections, Generations generations, Skips skips) {
    return new DeadLetters(projections, generations, skips);
  }

  @Bean
  Dialogues dialogues(Generations generations, Register register, Clock clock) {
    return new Dialogues(new Views<>(generations, Dialogues.PROJECTION), register, clock);
  }

  @Bean
  Questions questions(Generations generations, Dialogues dialogues, Clock clock) {
    return new Questions(new Views<>(generations, Questions.PROJECTION), dialogues, clock);
  }

  @Bean
  Themes themes(Generations generations, Questions questions) {
    return new Themes(new Views<>(generations, Themes.PROJECTION), questions);
  }

  @Bean
  Locations locations(Generations generations) {
    return new Locations(new Views<>(generations, Locations.PROJECTION));
  }

  @Bean
  Statements statements(Generations generations) {
    return new Statements(new Views<>(generations, Statements.PROJECTION));
  }

  @Bean
  Communities communities(Generations generations, Register register) {
    return new Communities(new Views<>(generations, Communities.PROJECTION), register);
  }

  @Bean
  Facilitations facilitations(Generations generations) {
    return new Facilitations(new Views<>(generations, Facilitations.PROJECTION));
  }

  @Bean
  ReportWindows reportWindows(Generations generations) {
    return new ReportWindows(new Views<>(generations, ReportWindows.PROJECTION));
  }

  @Bean
  Reports reports(Generations generations, Register register) {
    return new Reports(new Views<>(generations, Reports.PROJECTION), register);
  }

  @Bean
  Pseudonyms pseudonyms(MasterKey master) {
    return new Pseudonyms(master);
  }

  @Bean
  Studies studies(Generations generations, Register register) {
    return new Studies(new Views<>(generations, Studies.PROJECTION), register);
  }

  @Bean
  Moments moments(Generations generations) {
    return new Moments(new Views<>(generations, Moments.PROJECTION));
  }

  @Bean
  Timelines timelines(
      Generations generations,
      Questions questions,
      Dialogues dialogues,
      Themes themes,
      Joins joins) {
    return new Timelines(generations, questions, dialogues, themes, joins);
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
  LookBacks lookBacks(Reports reports) {
    return (author, past) ->
        past
            .map(moment -> reports.writtenBy(author, moment))
            .orElseGet(() -> reports.writtenBy(author))
            .stream()
            .map(CodedReport::of)
            .toList();
  }

  @Bean
  Growth growth(Questions questions, Dialogues dialogues, LookBacks lookBacks, Joins joins) {
    return new Growth(questions, dialogues, lookBacks, joins);
  }

  @Bean
  GrowthShares growthShares(Generations generations, Register register, Clock clock) {
    return new GrowthShares(new Views<>(generations, GrowthShares.PROJECTION), register, clock);
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
  Openings openings(AccessLog log, Clock clock) {
    return new Openings(log, clock);
  }
}
