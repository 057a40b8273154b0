/** What the tests of this side share: a log, a store of views, and every event there can be. */
package nl.werkplaats.query;
