/** Says in plain words what a question waits for. */
package nl.werkplaats.query.waiting;
