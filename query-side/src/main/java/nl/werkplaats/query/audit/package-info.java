/** Shows everything that was recorded as it is stored, and who looked at that. */
package nl.werkplaats.query.audit;
