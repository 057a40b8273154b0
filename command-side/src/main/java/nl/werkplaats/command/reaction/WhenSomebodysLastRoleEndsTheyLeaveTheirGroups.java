package nl.werkplaats.command.reaction;

import nl.werkplaats.command.community.ActOnCommunity;
import nl.werkplaats.command.community.CommunityCommand.LeaveCommunity;
import nl.werkplaats.command.location.ActOnLocation;
import nl.werkplaats.command.location.LocationCommand.LeaveTeam;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.people.CommunityFact;
import nl.werkplaats.kernel.people.Register;
import nl.werkplaats.kernel.people.TeamFact;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * When somebody's last role at a location ends, they leave its teams and communities, so that a
 * community that becomes too small is noticed.
 */
@Component
@ProcessingGroup(Reactions.GROUP)
class WhenSomebodysLastRoleEndsTheyLeaveTheirGroups {

  private final Reactor reactor;
  private final Register register;

  WhenSomebodysLastRoleEndsTheyLeaveTheirGroups(Reactor reactor, Register register) {
    this.reactor = reactor;
    this.register = register;
  }

  @EventHandler
  void on(RoleEnded event, EventMessage<?> message) {
    if (register.worksAt(event.person(), event.location())) {
      return;
    }
    register.teamsAt(event.location()).stream()
        .filter(team -> team.members().contains(event.person()))
        .map(TeamFact::team)
        .forEach(team ->
            reactor.react(
                message,
                given ->
                    new ActOnLocation(
                        event.location(), new LeaveTeam(team, event.person()), given)));
    register.communitiesAt(event.location()).stream()
        .filter(community -> community.members().contains(event.person()))
        .map(CommunityFact::community)
        .forEach(community ->
            reactor.react(
                message,
                given -> new ActOnCommunity(community, new LeaveCommunity(event.person()), given)));
  }
}
