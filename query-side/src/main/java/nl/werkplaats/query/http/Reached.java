package nl.werkplaats.query.http;

import java.util.OptionalLong;
import nl.werkplaats.kernel.move.Standing;

/** Tells up to which version a view has come of a stream that the reader may see. */
public interface Reached {

  /** The version reached; absent when there is no such view, or none for this reader. */
  OptionalLong version(String stream, Standing reader);
}
