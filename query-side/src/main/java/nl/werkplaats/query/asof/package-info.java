/** What was so at a moment that is past, folded anew from the events by the folds of today. */
package nl.werkplaats.query.asof;
