package nl.werkplaats.bench;

import nl.werkplaats.kernel.id.PersonId;

/** Somebody, in the hat in which they do something. */
record Doer(PersonId person, String hat) {}
