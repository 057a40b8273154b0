package nl.werkplaats.query.proof;

import java.util.List;

/**
 * That an event is in a checkpoint (RFC 6962, section 2.1.1).
 *
 * @param leaf the text of its leaf, which the event's columns come to
 * @param index the how-manieth leaf, from 0
 * @param path hashes in base64, from the leaf upwards
 * @param checkpoint the signed note
 */
record Inclusion(
    String event, String leaf, long index, long size, List<String> path, String checkpoint) {}
