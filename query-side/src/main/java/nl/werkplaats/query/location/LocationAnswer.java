package nl.werkplaats.query.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.move.LocationFacts;
import nl.werkplaats.query.asof.AsOf;
import nl.werkplaats.query.http.Person;

/**
 * A location as one reader may see it; what the reader may not see is absent.
 *
 * @param allowedMoves absent of what is past
 * @param roles who holds which role, for those who administer it
 * @param policy how it agreed to handle its figures; absent while the standard holds
 * @param asOf of which moment it is; absent when it is of now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record LocationAnswer(
    LocationId id,
    long version,
    LocationFacts.Stage stage,
    Optional<List<String>> allowedMoves,
    String name,
    String institution,
    LocalDate adoptedOn,
    Optional<LocationId> inspiredBy,
    List<Team> teams,
    Optional<List<Grant>> roles,
    Optional<Policy> policy,
    Optional<AsOf> asOf) {

  /** A team; leader and members for those who plan and arrange. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Team(TeamId team, String title, Optional<Person> leader, Optional<List<Person>> members) {}

  /** What was adopted, and from when it holds. */
  record Policy(
      String version,
      int members,
      int outsiders,
      int mostShare,
      String consentReference,
      Instant adoptedAt) {}

  /** A role somebody holds. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Grant(Person person, Role role, Optional<LocalDate> until) {}
}
