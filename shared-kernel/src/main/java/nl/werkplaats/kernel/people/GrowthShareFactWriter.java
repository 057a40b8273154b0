package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.event.GrowthShareEvent;
import nl.werkplaats.kernel.event.GrowthShareEvent.ViewShareRevoked;
import nl.werkplaats.kernel.event.GrowthShareEvent.ViewShared;

/** Keeps what the register says of who shows a view of their own development to whom. */
final class GrowthShareFactWriter {

  private final FactTables tables;

  GrowthShareFactWriter(FactTables tables) {
    this.tables = tables;
  }

  void write(GrowthShareEvent event) {
    switch (event) {
      case ViewShared e ->
          tables.run(
              """
              insert into growth_share_fact (share, owner, recipient, until_on, revoked)
              values (?, ?, ?, ?, ?)
              """,
              e.share(),
              e.owner(),
              e.recipient(),
              e.until(),
              false);
      // The row stays, so that its owner may hear once more that it was revoked.
      case ViewShareRevoked e ->
          tables.run("update growth_share_fact set revoked = ? where share = ?", true, e.share());
    }
  }
}
