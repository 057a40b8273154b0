package nl.werkplaats.query.projection;

import nl.werkplaats.kernel.history.OrderedLog;

/** What all loops of this node work with. */
record Workshop(
    Node node,
    Generations generations,
    OrderedLog log,
    Tail tail,
    Claims claims,
    Skips skips,
    Bell bell) {}
