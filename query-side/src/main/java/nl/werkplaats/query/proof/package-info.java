/** Seals what was recorded, proves it to whoever asks, and notices when it was changed. */
package nl.werkplaats.query.proof;
