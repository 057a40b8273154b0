package nl.werkplaats.query.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that others look after, with a file for each checkpoint. */
record FileRecipient(Path folder) implements Recipient {

  @Override
  public String name() {
    return "file " + folder;
  }

  @Override
  public void take(Sealed checkpoint) throws IOException {
    Path file = folder.resolve("checkpoint-" + checkpoint.size() + ".txt");
    if (Files.exists(file)) {
      if (Files.readString(file).equals(checkpoint.note())) return;
      throw new IOException("another checkpoint of this size is kept there");
    }
    Path draft = folder.resolve(file.getFileName() + ".new");
    try (FileChannel channel = FileChannel.open(draft, CREATE, TRUNCATE_EXISTING, WRITE)) {
      channel.write(ByteBuffer.wrap(checkpoint.note().getBytes(UTF_8)));
      channel.force(true);
    }
    Files.move(draft, file, ATOMIC_MOVE);
  }
}
