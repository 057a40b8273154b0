/** Keeps what people wrote and answered outside the events, where it can be deleted. */
package nl.werkplaats.kernel.text;
