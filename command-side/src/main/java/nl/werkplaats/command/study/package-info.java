/** A study that accompanies a werkplaats with consent: its questionnaire and its focus groups. */
package nl.werkplaats.command.study;
