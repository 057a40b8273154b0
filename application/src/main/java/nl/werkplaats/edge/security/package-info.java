/** Who is asking: the accounts of the embedded default, or tokens of the school's own identity. */
package nl.werkplaats.edge.security;
