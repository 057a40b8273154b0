/** Lets schools grow for years, and looks at what anybody can read of it. */
package nl.werkplaats.growth;
