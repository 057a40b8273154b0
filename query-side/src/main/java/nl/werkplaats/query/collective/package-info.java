/** The collective figures that were frozen, as each reader may see them. */
package nl.werkplaats.query.collective;
