/** The registers' journal in the database. */
package dk.rammeaftale.csv.store;
