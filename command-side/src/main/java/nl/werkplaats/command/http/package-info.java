/** Reads what is asked over HTTP into a command, and tells what came of it. */
package nl.werkplaats.command.http;
