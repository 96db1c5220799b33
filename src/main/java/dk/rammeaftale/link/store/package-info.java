/** Personal links in the database. */
package dk.rammeaftale.link.store;
