package nl.werkplaats.query.proof;

import java.util.List;

/**
 * That one checkpoint goes on from another (RFC 6962, section 2.1.2).
 *
 * @param path hashes in base64
 * @param earlier the signed note of the earlier one
 * @param later the signed note of the later one
 */
record Consistency(long from, long to, List<String> path, String earlier, String later) {}
