/** A dialogue: one small, safe meeting on a theme, of which never is kept who said what. */
package nl.werkplaats.command.dialogue;
