/** Who somebody is here, what waits for them, and whom one can invite. */
package nl.werkplaats.query.person;
