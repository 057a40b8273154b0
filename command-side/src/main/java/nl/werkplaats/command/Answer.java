package nl.werkplaats.command;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an accepted command answers.
 *
 * @param version how many events the stream has now
 * @param recorded how many of them this command added
 * @param allowedMoves the path segments that this caller may post next
 * @param more ids of what was made besides, by name: {@code followOn}, {@code team}, …
 */
public record Answer(
    UUID id,
    long version,
    int recorded,
    String stage,
    List<String> allowedMoves,
    Map<String, UUID> more) {}
