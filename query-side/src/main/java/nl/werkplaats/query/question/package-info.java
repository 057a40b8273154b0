/** One learning question as it is now, with everything its owners wrote and who may see what. */
package nl.werkplaats.query.question;
