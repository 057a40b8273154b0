package nl.werkplaats.query.proof;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One recipient as it is configured.
 *
 * @param kind {@code file}, {@code mail} or {@code webhook}
 * @param to the folder or address
 * @param every how often it is sent the last checkpoint, when there is a new one
 */
public record RecipientSettings(String kind, String to, Duration every) {

  private static final Duration DAILY = Duration.ofDays(1);

  /** Where they stand among the settings. */
  public static final String SETTING = "werkplaats.proof.recipients";

  /** Refuses half a recipient: who relies on it must not find out later. */
  public RecipientSettings {
    every = every == null ? DAILY : every;
    if (kind == null || to == null || !every.isPositive()) {
      throw new IllegalArgumentException(SETTING + " needs a kind and a to for each");
    }
  }

  Recipient recipient(Optional<PostOffice> mail) {
    return switch (kind) {
      case "file" -> file(Path.of(to));
      case "mail" ->
          new MailRecipient(
              mail.orElseThrow(() ->
                  new IllegalArgumentException(SETTING + " of kind mail needs spring.mail.host")),
              to);
      case "webhook" -> Webhook.to(URI.create(to));
      default ->
          throw new IllegalArgumentException(
              SETTING + " knows file, mail and webhook, not " + kind);
    };
  }

  private static FileRecipient file(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(SETTING + " names no folder: " + folder);
    }
    return new FileRecipient(folder.toAbsolutePath().normalize());
  }
}
