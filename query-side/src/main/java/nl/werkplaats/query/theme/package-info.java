/** One theme as it is now: its stage, its expert, and the questions gathered under it. */
package nl.werkplaats.query.theme;
