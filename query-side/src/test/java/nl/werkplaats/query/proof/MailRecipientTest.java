package nl.werkplaats.query.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.werkplaats.kernel.proof.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailRecipientTest {

  private static final String NOTARY = "notaris@voorbeeld.test";
  private static final Sealed CHECKPOINT =
      new Sealed(
          3, 0, Hash.leaf(new byte[0]), 3, "log.test\n3\nroot\n\n\u2014 note\n", Instant.EPOCH);

  private GreenMail server;
  private JavaMailSenderImpl sender;

  @BeforeEach
  void begin() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.getSmtp().getPort());
  }

  @AfterEach
  void end() {
    server.stop();
  }

  private MailRecipient notary() {
    return new MailRecipient(new PostOffice(sender, "log@voorbeeld.test"), NOTARY);
  }

  @Test
  void the_checkpoint_arrives_to_the_byte() throws Exception {
    notary().take(CHECKPOINT);
    var mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Checkpoint 3 log.test");
    assertThat(mail.getAllRecipients()[0]).hasToString(NOTARY);
    assertThat(GreenMailUtil.getWholeMessage(mail))
        .contains("Bewaar de bijlage", "Keep the attachment");
    Part attachment = ((Multipart) mail.getContent()).getBodyPart(1);
    assertThat(attachment.getFileName()).isEqualTo("checkpoint-3.txt");
    assertThat(new String(attachment.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(CHECKPOINT.note());
  }

  @Test
  void a_server_that_is_away_is_waited_for_no_longer_than_some_seconds() {
    MailRecipient notary = notary();
    server.stop();
    assertThat(sender.getJavaMailProperties()).containsEntry("mail.smtp.timeout", "10000");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> notary.take(CHECKPOINT))
        .withMessageNotContaining("voorbeeld");
  }

  @Test
  void what_is_no_address_is_refused() {
    var office = new PostOffice(sender, "log@voorbeeld.test");
    assertThatIllegalArgumentException().isThrownBy(() -> new MailRecipient(office, "nobody @"));
    var nameless = new PostOffice(sender, "");
    assertThatIllegalArgumentException().isThrownBy(() -> new MailRecipient(nameless, NOTARY));
    assertThat(notary().name()).startsWith("mail ").doesNotContain("notaris");
  }
}
