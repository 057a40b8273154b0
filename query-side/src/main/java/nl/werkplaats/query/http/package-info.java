/** What every reading endpoint shares: parameters, pages, waiting for a version, joining texts. */
package nl.werkplaats.query.http;
