/** A learning question, from intake to harvest. */
package nl.werkplaats.command.question;
