package nl.werkplaats.kernel.people;

import java.util.HashSet;
import java.util.Set;
import nl.werkplaats.kernel.code.CommunityKind;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;

/** Where a community belongs, and who is in it and leads it now, whatever their roles. */
public record CommunityFact(
    CommunityId community,
    LocationId location,
    CommunityKind kind,
    Set<PersonId> members,
    Set<PersonId> leaders) {

  public CommunityFact {
    members = Set.copyOf(members);
    leaders = Set.copyOf(leaders);
  }

  CommunityFact with(CommunityFact more) {
    return new CommunityFact(
        community, location, kind, all(members, more.members), all(leaders, more.leaders));
  }

  private static Set<PersonId> all(Set<PersonId> some, Set<PersonId> more) {
    Set<PersonId> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }
}
