/** How somebody grew over the years: for that person alone, and whom they show one view of it. */
package nl.werkplaats.query.growth;
