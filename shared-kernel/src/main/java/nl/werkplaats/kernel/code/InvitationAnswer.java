package nl.werkplaats.kernel.code;

/** What an invited person answered; silence is no answer. */
public enum InvitationAnswer {
  ACCEPTED,
  DECLINED,
  TENTATIVE
}
