/** The one clock of the house, and the work that falls due by it. */
package dk.rammeaftale.clock;
