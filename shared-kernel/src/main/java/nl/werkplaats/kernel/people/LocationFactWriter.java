package nl.werkplaats.kernel.people;

import java.time.LocalDate;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.CollectiveEvent;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveMomentClosed;
import nl.werkplaats.kernel.event.CollectiveEvent.CollectiveViewPublished;
import nl.werkplaats.kernel.event.LocationEvent;
import nl.werkplaats.kernel.event.LocationEvent.DecisionRecorded;
import nl.werkplaats.kernel.event.LocationEvent.GrowthMomentReached;
import nl.werkplaats.kernel.event.LocationEvent.LocationRegistered;
import nl.werkplaats.kernel.event.LocationEvent.PolicyAdopted;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.event.LocationEvent.RoleGranted;
import nl.werkplaats.kernel.event.LocationEvent.TeamFormed;
import nl.werkplaats.kernel.event.LocationEvent.TeamJoined;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeaderSet;
import nl.werkplaats.kernel.event.LocationEvent.TeamLeft;
import nl.werkplaats.kernel.event.LocationEvent.VisionRecorded;
import nl.werkplaats.kernel.history.Provenance;
import nl.werkplaats.kernel.id.LocationId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.TeamId;
import nl.werkplaats.kernel.year.SchoolYear;

/** Keeps what the register says of locations, their teams and roles. */
final class LocationFactWriter {

  private final FactTables tables;

  LocationFactWriter(FactTables tables) {
    this.tables = tables;
  }

  void write(LocationEvent event, Provenance by) {
    LocationId id = event.location();
    switch (event) {
      case LocationRegistered e ->
          tables.run(
              """
              insert into location_fact (location, name, institution, known_since)
              values (?, ?, ?, ?)
              """,
              id,
              e.name(),
              e.institution(),
              LocalDate.ofInstant(by.recordedAt(), SchoolYear.ZONE));
      case TeamFormed e ->
          tables.run(
              "insert into team (team, location, title) values (?, ?, ?)", e.team(), id, e.title());
      case TeamLeaderSet e ->
          tables.run("update team set leader = ? where team = ?", e.person(), e.team());
      case TeamJoined e -> {
        leave(e.team(), e.person());
        tables.run("insert into team_member (team, person) values (?, ?)", e.team(), e.person());
      }
      case TeamLeft e -> leave(e.team(), e.person());
      case RoleGranted e -> {
        end(e.person(), e.location(), e.role());
        tables.run(
            """
            insert into role_grant (person, location, role_code, until_on) values (?, ?, ?, ?)
            """,
            e.person(),
            id,
            e.role(),
            e.until());
      }
      case RoleEnded e -> end(e.person(), e.location(), e.role());
      case PolicyAdopted e -> {
        tables.run("delete from policy_fact where location = ?", id);
        tables.run(
            """
            insert into policy_fact (location, version, members, outsiders, most_share)
            values (?, ?, ?, ?, ?)
            """,
            id,
            e.version(),
            e.members(),
            e.outsiders(),
            e.mostShare());
      }
      case GrowthMomentReached e ->
          tables.run(
              "insert into growth_moment (location, half_year) values (?, ?)",
              id,
              e.halfYear().label());
      case DecisionRecorded _, VisionRecorded _ -> {}
    }
  }

  void write(CollectiveEvent event) {
    switch (event) {
      case CollectiveMomentClosed e ->
          tables.run("insert into frozen_moment (moment) values (?)", e.moment());
      case CollectiveViewPublished _ -> {
        // What is said is for readers, and no command asks for it.
      }
    }
  }

  private void leave(TeamId team, PersonId person) {
    tables.run("delete from team_member where team = ? and person = ?", team, person);
  }

  private void end(PersonId person, LocationId location, Role role) {
    tables.run(
        "delete from role_grant where person = ? and location = ? and role_code = ?",
        person,
        location,
        role);
  }
}
