/** Communities, as their members know them and as those who guard the process see them. */
package nl.werkplaats.query.community;
