/** What both sides must agree on about a school's learning questions, and nothing else. */
package nl.werkplaats.kernel;
