package nl.werkplaats.kernel.people;

import nl.werkplaats.kernel.event.FacilitationEvent;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationDecided;
import nl.werkplaats.kernel.event.FacilitationEvent.FacilitationRequested;

/** Keeps what the register says of requests for facilitation. */
final class FacilitationFactWriter {

  private final FactTables tables;

  FacilitationFactWriter(FactTables tables) {
    this.tables = tables;
  }

  void write(FacilitationEvent event) {
    switch (event) {
      case FacilitationRequested e ->
          tables.run(
              "insert into facilitation_fact (facilitation, location) values (?, ?)",
              e.facilitation(),
              e.location());
      case FacilitationDecided _ -> {}
    }
  }
}
