/** The lists of codes, with what people read for them. */
package nl.werkplaats.query.catalogue;
