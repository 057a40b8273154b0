/** What auditors take away of the log, as whoever writes it and whoever checks it agree on it. */
package nl.werkplaats.kernel.bundle;
