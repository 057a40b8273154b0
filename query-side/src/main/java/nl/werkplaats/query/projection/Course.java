package nl.werkplaats.query.projection;

/** One generation of a projection, as something to be run. */
record Course(Projection projection, int generation) {

  /** The name of its collection and of its progress. */
  String name() {
    return Generations.progressName(projection, generation);
  }
}
