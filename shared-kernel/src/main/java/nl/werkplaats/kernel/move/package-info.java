/**
 * Who may move what from where, and who may see what: pure tables over given facts, for states that
 * decide and for views that say what is allowed.
 */
package nl.werkplaats.kernel.move;
