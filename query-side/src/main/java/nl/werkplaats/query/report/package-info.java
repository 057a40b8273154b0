/** Learner reports: for who wrote them, and for those to whom the author opened them. */
package nl.werkplaats.query.report;
