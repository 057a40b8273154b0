/** What somebody shows of their own development, to whom and until when. */
package nl.werkplaats.command.growth;
