/** How events are kept and in which one order everybody reads them back. */
package nl.werkplaats.kernel.history;
