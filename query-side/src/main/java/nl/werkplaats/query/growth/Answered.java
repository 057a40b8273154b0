package nl.werkplaats.query.growth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody answered in codes, opened; codes are absent when they were erased. */
record Answered(Instant at, Optional<List<String>> outcomes, Optional<List<String>> stimulators) {}
