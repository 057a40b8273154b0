/** Shows those who run the service how its views are, and lets them help a view that is stuck. */
package nl.werkplaats.query.operations;
