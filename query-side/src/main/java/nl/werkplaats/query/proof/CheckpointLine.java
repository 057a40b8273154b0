package nl.werkplaats.query.proof;

import java.time.Instant;

/**
 * One checkpoint in a list.
 *
 * @param root in base64
 * @param checkpoint the signed note
 */
record CheckpointLine(long size, String root, Instant sealedAt, String checkpoint) {

  static CheckpointLine of(Sealed sealed) {
    return new CheckpointLine(sealed.size(), sealed.root().toString(), sealed.at(), sealed.note());
  }
}
