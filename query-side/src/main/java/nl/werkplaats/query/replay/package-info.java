/** The past of a location made again for its auditors, in a place of its own and for a while. */
package nl.werkplaats.query.replay;
