package nl.werkplaats.query.growth;

/** Of what there is too little to show a measure. */
enum TooFew {
  REPORTS,
  INTENTIONS
}
