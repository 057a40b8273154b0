/** What the service itself carries on when something happened: one reaction to a class. */
package nl.werkplaats.command.reaction;
