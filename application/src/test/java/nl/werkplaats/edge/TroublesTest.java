package nl.werkplaats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import nl.werkplaats.kernel.move.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

@ExtendWith(OutputCaptureExtension.class)
class TroublesTest {

  private static final String WRITTEN = "iets dat iemand schreef";

  private static final ServerId SERVER =
      new ServerId(new ClusterId("synthetic"), new ServerAddress("127.0.0.1"));

  static Stream<Throwable> storesThatAreAway() {
    return Stream.of(
        new CannotCreateTransactionException(WRITTEN),
        new QueryTimeoutException(WRITTEN),
        new MongoTimeoutException(WRITTEN),
        new MongoConnectionPoolClearedException(SERVER, new MongoTimeoutException(WRITTEN)),
        new JpaSystemException(
            new org.hibernate.TransactionException(WRITTEN, new SQLException(WRITTEN))),
        new IllegalStateException(new SQLTransientConnectionException(WRITTEN)),
        new IllegalStateException(new SQLException(WRITTEN, "57P01")),
        new IllegalStateException(new SQLException(WRITTEN, "08006")));
  }

  @ParameterizedTest
  @MethodSource("storesThatAreAway")
  void aStoreThatIsAwayIsSaidToBeAwayForAWhile(Throwable trouble, CapturedOutput output) {
    Problem problem = Troubles.of(trouble);
    assertThat(problem.code()).isEqualTo("store-away");
    assertThat(problem.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(problem.headers()).containsKey("Retry-After");
    assertThat(output.getAll()).contains("not reachable").doesNotContain(WRITTEN);
  }

  @ParameterizedTest
  @MethodSource("issuersThatAreAway")
  void anIssuerThatIsAwayIsNotTheFaultOfWhoAsks(Throwable trouble, CapturedOutput output) {
    Problem problem = Troubles.of(trouble);
    assertThat(problem).isEqualTo(Problem.ISSUER_AWAY);
    assertThat(problem.headers()).containsKey("Retry-After");
    assertThat(output.getAll()).contains("issuer").doesNotContain(WRITTEN);
  }

  static Stream<Throwable> issuersThatAreAway() {
    return Stream.of(
        new AuthenticationServiceException(WRITTEN),
        new JwtDecoderInitializationException(WRITTEN, new IllegalStateException(WRITTEN)));
  }

  @Test
  void whatNobodyForesawIsLoggedWithItsPlaceAndWithoutItsWords(CapturedOutput output) {
    var cause = new DataIntegrityViolationException(WRITTEN);
    Problem problem = Troubles.of(new IllegalStateException(WRITTEN, cause));
    assertThat(problem).isEqualTo(Problem.INTERNAL);
    assertThat(problem.facts()).isEmpty();
    assertThat(output.getAll())
        .contains(DataIntegrityViolationException.class.getName(), "TroublesTest")
        .doesNotContain(WRITTEN);
  }

  @Test
  void whoWentAwayIsNoFailureOfOurs(CapturedOutput output) {
    Troubles.of(new AsyncRequestNotUsableException(WRITTEN));
    assertThat(output.getAll()).doesNotContain("Unforeseen").doesNotContain(WRITTEN);
  }

  @Test
  void aRefusalThatSomethingWrappedIsStillARefusal() {
    assertThat(Troubles.of(new IllegalStateException(Refused.rule("last-owner"))).code())
        .isEqualTo("rule-broken");
  }
}
