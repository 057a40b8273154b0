package nl.werkplaats.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import nl.werkplaats.fixture.EventDatabase;
import nl.werkplaats.kernel.history.EventSerializer;
import nl.werkplaats.kernel.text.FactsDatabase;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(EventDatabase.class)
class TokenTableTest {

  private final FactsDatabase database;

  TokenTableTest(EventDatabase kind) {
    database = new FactsDatabase(kind);
  }

  @Test
  void theTableOfTokensKeepsHowFarAReactionHasCome() {
    JdbcTokenStore store = tokens();
    store.initializeTokenSegments("reactions", 1);
    store.fetchToken("reactions", Segment.ROOT_SEGMENT);
    store.storeToken(new GlobalSequenceTrackingToken(42), "reactions", 0);
    store.releaseClaim("reactions", 0);
    assertThat(tokens().fetchToken("reactions", Segment.ROOT_SEGMENT))
        .isEqualTo(new GlobalSequenceTrackingToken(42));
  }

  private JdbcTokenStore tokens() {
    return JdbcTokenStore.builder()
        .connectionProvider(database.source()::getConnection)
        .serializer(new EventSerializer())
        .schema(
            TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("stamped_at")
                .build())
        .build();
  }
}
