package nl.werkplaats.command.question;

import static nl.werkplaats.command.Samples.*;
import static nl.werkplaats.command.question.Questions.*;

import java.time.LocalDate;
import nl.werkplaats.command.Scene;
import nl.werkplaats.command.question.QuestionCommand.*;
import nl.werkplaats.kernel.code.*;
import nl.werkplaats.kernel.event.QuestionEvent.*;
import nl.werkplaats.kernel.id.ItemId;
import nl.werkplaats.kernel.id.PersonId;
import nl.werkplaats.kernel.id.ShareId;
import org.junit.jupiter.api.Test;

class SharingTest {

  private static final ShareId FRESH = new ShareId(id("fresh"));
  private static final ShareId SHARE = new ShareId(id("share"));

  @Test
  void anOwnerShowsAReflectionToOnePersonUntilADate() {
    reflecting()
        .when(ANNA, share(BRAM, NEXT_MONTH))
        .gives(new SharingGranted(QUESTION, FRESH, OLD_ITEM, BRAM, NEXT_MONTH))
        .leadsTo(Stage.REFLECTION)
        .names("share")
        .allows("revoke-share");
  }

  @Test
  void anIntentionAndALateEffectAreShownAlike() {
    var intention = new ItemId(id("an intention"));
    scene()
        .given(submitted(ANNA), themed(), entered())
        .given(new IntentionRecorded(QUESTION, intention, ANNA, ref("intention")))
        .when(ANNA, new Share(intention, BRAM, NEXT_MONTH))
        .gives(SharingGranted.class);
    var effect = new ItemId(id("an effect"));
    reflecting()
        .given(harvested(ANNA))
        .given(new LateEffectReported(QUESTION, effect, ANNA, LateEffectKind.DOING, ref("effect")))
        .when(ANNA, new Share(effect, BRAM, NEXT_MONTH))
        .gives(SharingGranted.class);
  }

  @Test
  void theRecipientMayWorkElsewhere() {
    reflecting().when(ANNA, share(STRANGER, NEXT_MONTH)).gives(SharingGranted.class);
  }

  @Test
  void theRecipientIsSomebody() {
    reflecting().when(ANNA, share(person("nobody"), NEXT_MONTH)).isUnknown();
  }

  @Test
  void nobodyShowsSomethingToOneself() {
    reflecting().when(ANNA, share(ANNA, NEXT_MONTH)).breaks("share-with-self");
  }

  @Test
  void whatIsShownIsShownForAWhile() {
    reflecting().when(ANNA, share(BRAM, YESTERDAY)).breaks("until-in-past");
    reflecting().when(ANNA, share(BRAM, TODAY)).gives(SharingGranted.class);
  }

  @Test
  void nobodyShowsWhatAnotherWrote() {
    reflecting()
        .given(new OwnerAdded(QUESTION, BRAM))
        .when(BRAM, share(CARLA, NEXT_MONTH))
        .isUnknown();
    reflecting()
        .when(ANNA, new Share(new ItemId(id("no such item")), BRAM, NEXT_MONTH))
        .isUnknown();
  }

  @Test
  void whoSharedStopsShowingIt() {
    shown()
        .when(ANNA, new RevokeShare(SHARE))
        .gives(new SharingRevoked(QUESTION, SHARE))
        .leadsTo(Stage.REFLECTION)
        .noLongerAllows("revoke-share");
  }

  @Test
  void whoSharedStopsShowingItInEveryStageAndAfterLeaving() {
    shown()
        .given(harvested(ANNA))
        .when(ANNA, new RevokeShare(SHARE))
        .gives(SharingRevoked.class)
        .leadsTo(Stage.HARVESTED);
    shown()
        .given(new OwnerAdded(QUESTION, BRAM), new OwnerLeft(QUESTION, ANNA))
        .when(ANNA, new RevokeShare(SHARE))
        .gives(SharingRevoked.class);
  }

  @Test
  void nobodyElseStopsShowingIt() {
    shown().when(BRAM, new RevokeShare(SHARE)).isNotYours();
    shown()
        .given(
            new OwnerAdded(QUESTION, CARLA),
            new IntentionRecorded(QUESTION, ITEM, CARLA, ref("intention")),
            new SharingGranted(QUESTION, FRESH, ITEM, BRAM, NEXT_MONTH))
        .when(CARLA, new RevokeShare(SHARE))
        .isUnknown();
    shown().when(ANNA, new RevokeShare(new ShareId(id("no such share")))).isUnknown();
  }

  @Test
  void aRevokedShareIsGone() {
    shown()
        .given(new SharingRevoked(QUESTION, SHARE))
        .when(ANNA, new RevokeShare(SHARE))
        .isNotYours();
  }

  @Test
  void theRecipientKnowsOfTheQuestionUntilTheDate() {
    shown().when(BRAM, new WithdrawQuestion()).isNotYours();
    reflecting()
        .given(new SharingGranted(QUESTION, SHARE, OLD_ITEM, BRAM, YESTERDAY))
        .when(BRAM, new WithdrawQuestion())
        .isUnknown();
  }

  @Test
  void withdrawingEndsEveryShare() {
    shown().given(new QuestionWithdrawn(QUESTION)).when(BRAM, new RevokeShare(SHARE)).isUnknown();
    shown().given(new QuestionWithdrawn(QUESTION)).when(ANNA, new RevokeShare(SHARE)).isNotYours();
  }

  private static Scene<QuestionMove> reflecting() {
    return scene().given(submitted(ANNA), themed(), entered(), reflected(ANNA));
  }

  private static Scene<QuestionMove> shown() {
    return reflecting().given(new SharingGranted(QUESTION, SHARE, OLD_ITEM, BRAM, NEXT_MONTH));
  }

  private static Share share(PersonId recipient, LocalDate until) {
    return new Share(OLD_ITEM, recipient, until);
  }
}
