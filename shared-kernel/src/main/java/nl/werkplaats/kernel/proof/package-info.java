/** Proves of what was recorded that it still stands there, every byte of it and in its order. */
package nl.werkplaats.kernel.proof;
