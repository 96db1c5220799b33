/** How every register is filled from a CSV file and taken out as one, with each fault named by line and column. */
package dk.rammeaftale.csv;
