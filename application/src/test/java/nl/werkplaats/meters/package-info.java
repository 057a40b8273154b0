/** Proves that the meters tell what happened, to those who may know, and nothing of anybody. */
package nl.werkplaats.meters;
