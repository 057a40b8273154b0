package nl.werkplaats.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import nl.werkplaats.kernel.proof.Hash;
import nl.werkplaats.query.http.Language;
import nl.werkplaats.query.http.Sentences;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Somebody who is mailed checkpoints, as attachments: a line that is broken elsewhere spoils one.
 */
record MailRecipient(PostOffice office, String to) implements Recipient {

  private static final Sentences SENTENCES = new Sentences("messages/mail");
  private static final String PATIENCE_MILLIS = "10000";
  private static final int TOLD = 8;

  /** Refuses addresses that are none. */
  MailRecipient {
    try {
      new InternetAddress(to, true);
      new InternetAddress(office.from(), true);
    } catch (MessagingException notOne) {
      throw new IllegalArgumentException(
          "werkplaats.proof.mail-from, or a recipient of kind mail, is no address");
    }
    if (office.sender() instanceof JavaMailSenderImpl sender) neverWaitForEver(sender);
  }

  private static void neverWaitForEver(JavaMailSenderImpl sender) {
    Properties properties = sender.getJavaMailProperties();
    for (String bound : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.putIfAbsent("mail.smtp." + bound, PATIENCE_MILLIS);
    }
  }

  /** Not the address, for it may be somebody's. */
  @Override
  public String name() {
    return "mail " + Hash.leaf(to.getBytes(UTF_8)).toString().substring(0, TOLD);
  }

  @Override
  public void take(Sealed checkpoint) throws IOException {
    try {
      MimeMessage message = office.sender().createMimeMessage();
      var mail = new MimeMessageHelper(message, true, UTF_8.name());
      mail.setFrom(office.from());
      mail.setTo(to);
      String origin = checkpoint.note().lines().findFirst().orElse("");
      String size = Long.toString(checkpoint.size());
      mail.setSubject(SENTENCES.say(Language.NL, "subject", size, origin));
      mail.setText(
          Arrays.stream(Language.values())
              .map(language -> SENTENCES.say(language, "keep") + "\n")
              .collect(joining()));
      mail.addAttachment(
          "checkpoint-" + checkpoint.size() + ".txt",
          new ByteArrayResource(checkpoint.note().getBytes(UTF_8)),
          "application/octet-stream");
      office.sender().send(message);
    } catch (MessagingException | MailException failure) {
      // Not as its cause, nor in its words: a mail server quotes addresses.
      throw new IOException("the mail was not taken: " + failure.getClass().getSimpleName());
    }
  }
}
