/** Learner reports: the windows in which teachers look back, and what they hand in. */
package nl.werkplaats.command.report;
