package nl.werkplaats.query.http;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next the path of the next page; absent on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {}
