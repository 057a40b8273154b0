package nl.werkplaats.command.dialogue;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.dialogue.Dialogues.*;

import java.time.LocalDate;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.dialogue.DialogueCommand.*;
import nl.werkplaats.kernel.code.DialogueStage;
import nl.werkplaats.kernel.code.Role;
import nl.werkplaats.kernel.event.DialogueEvent.*;
import nl.werkplaats.kernel.event.LocationEvent.RoleEnded;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import org.junit.jupiter.api.Test;

class TakeawaySharingTest {

  private static final ShareId FRESH = new ShareId(id("fresh"));
  private static final ShareId SHARE = new ShareId(id("share"));
  private static final ItemId OF_ANNA = new ItemId(id("takeaway of Anna"));
  private static final ItemId OF_BRAM = new ItemId(id("takeaway of Bram"));

  @Test
  void anAuthorShowsOneTakeawayToOnePersonUntilADate() {
    taken()
        .when(ANNA, share(CARLA, NEXT_MONTH))
        .gives(new TakeawayShared(DIALOGUE, FRESH, OF_ANNA, ANNA, CARLA, NEXT_MONTH))
        .leadsTo(DialogueStage.CLOSED)
        .names("share")
        .allows("revoke-share");
    taken().when(ANNA, share(CARLA, TODAY)).gives(TakeawayShared.class);
  }

  @Test
  void theRecipientMayWorkElsewhereButIsSomebodyElse() {
    taken().when(ANNA, share(STRANGER, NEXT_MONTH)).gives(TakeawayShared.class);
    taken().when(ANNA, share(person("nobody"), NEXT_MONTH)).isUnknown();
    taken().when(ANNA, share(ANNA, NEXT_MONTH)).breaks("share-with-self");
  }

  @Test
  void theLastDayIsStillToCome() {
    taken().when(ANNA, share(CARLA, YESTERDAY)).breaks("until-in-past");
  }

  @Test
  void nobodyShowsWhatSomebodyElseTook() {
    taken().when(ANNA, new Share(OF_BRAM, CARLA, NEXT_MONTH)).isUnknown();
    taken().when(TRAINER, share(CARLA, NEXT_MONTH)).isNotYours();
    taken().when(STRANGER, share(CARLA, NEXT_MONTH)).isUnknown();
    open().given(closed(ANNA)).when(ANNA, share(CARLA, NEXT_MONTH)).isNotYours();
  }

  @Test
  void whoSharedStopsShowingIt() {
    shown()
        .when(ANNA, new RevokeShare(SHARE))
        .gives(new TakeawayShareRevoked(DIALOGUE, SHARE))
        .leadsTo(DialogueStage.CLOSED);
    shown().when(BRAM, new RevokeShare(SHARE)).isUnknown();
    shown().when(TRAINER, new RevokeShare(SHARE)).isNotYours();
    shown().when(ANNA, new RevokeShare(new ShareId(id("no such share")))).isUnknown();
    shown()
        .given(new TakeawayShareRevoked(DIALOGUE, SHARE))
        .when(ANNA, new RevokeShare(SHARE))
        .isUnknown();
  }

  @Test
  void whoLeftTheLocationKeepsTheirTakeawayAndNothingElseOfTheDialogue() {
    var left = shown().elsewhere(new RoleEnded(HERE, ANNA, Role.TEACHER));
    left.when(ANNA, new RevokeShare(SHARE)).gives(TakeawayShareRevoked.class);
    left.when(ANNA, new ReviewSummary(true)).isNotYours();
  }

  @Test
  void theRecipientKnowsThatThereIsADialogueUntilTheDate() {
    shown().when(STRANGER, new RevokeShare(SHARE)).isNotYours();
    taken()
        .given(new TakeawayShared(DIALOGUE, SHARE, OF_ANNA, ANNA, STRANGER, YESTERDAY))
        .when(STRANGER, new RevokeShare(SHARE))
        .isUnknown();
    shown()
        .given(new TakeawayShareRevoked(DIALOGUE, SHARE))
        .when(STRANGER, new RevokeShare(SHARE))
        .isUnknown();
  }

  private static Scene<DialogueMove> taken() {
    return open().given(closed(ANNA, BRAM), took(ANNA, OF_ANNA), took(BRAM, OF_BRAM));
  }

  private static Scene<DialogueMove> shown() {
    return taken().given(new TakeawayShared(DIALOGUE, SHARE, OF_ANNA, ANNA, STRANGER, NEXT_MONTH));
  }

  private static TakeawayRecorded took(PersonId author, ItemId item) {
    return new TakeawayRecorded(
        DIALOGUE,
        item,
        author,
        sealed(author, "outcomes"),
        sealed(author, "stimulators"),
        none(),
        none());
  }

  private static Share share(PersonId recipient, LocalDate until) {
    return new Share(OF_ANNA, recipient, until);
  }
}
