/** One location as it is now: its teams, its roles, and the board of what waits for what. */
package nl.werkplaats.query.location;
