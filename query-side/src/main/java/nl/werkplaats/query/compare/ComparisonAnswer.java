package nl.werkplaats.query.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.werkplaats.query.asof.AsOf;

/**
 * What became different between two moments, as one reader may see it.
 *
 * @param counts of everything that differs, by what it is and in which way
 * @param items what differs, from what began first to what began last
 * @param next the path of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ComparisonAnswer(
    AsOf from,
    AsOf to,
    Map<State.Kind, Map<Difference.How, Integer>> counts,
    List<Difference> items,
    Optional<String> next) {}
