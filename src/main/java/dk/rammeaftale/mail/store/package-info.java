/** Mail in the database. */
package dk.rammeaftale.mail.store;
