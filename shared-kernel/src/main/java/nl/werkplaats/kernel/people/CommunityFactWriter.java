package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.event.CommunityEvent;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityBelowMinimum;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityFormed;
import nl.werkplaats.kernel.event.CommunityEvent.CommunityMet;
import nl.werkplaats.kernel.event.CommunityEvent.ConditionTagged;
import nl.werkplaats.kernel.event.CommunityEvent.ImprovementPlanUpdated;
import nl.werkplaats.kernel.event.CommunityEvent.MemberJoined;
import nl.werkplaats.kernel.event.CommunityEvent.MemberLeft;
import nl.werkplaats.kernel.id.CommunityId;
import nl.werkplaats.kernel.id.PersonId;

/** Keeps what the register says of communities and who is in them. */
final class CommunityFactWriter {

  private final FactTables tables;

  CommunityFactWriter(FactTables tables) {
    this.tables = tables;
  }

  void write(CommunityEvent event) {
    CommunityId id = event.community();
    switch (event) {
      case CommunityFormed e -> {
        tables.run(
            "insert into community_fact (community, location, kind) values (?, ?, ?)",
            id,
            e.location(),
            e.kind());
        e.members().forEach(person -> joins(id, person, false));
        e.leaders().forEach(person -> joins(id, person, true));
      }
      case MemberJoined e -> joins(id, e.person(), false);
      case MemberLeft e ->
          tables.run(
              "delete from community_person where community = ? and person = ?", id, e.person());
      case CommunityBelowMinimum _,
          CommunityMet _,
          ImprovementPlanUpdated _,
          ConditionTagged _ -> {}
    }
  }

  private void joins(CommunityId community, PersonId person, boolean leads) {
    tables.run(
        "insert into community_person (community, person, leads) values (?, ?, ?)",
        community,
        person,
        leads);
  }
}
