/** What can be done with mail: write, hold back, decide, send. */
package dk.rammeaftale.mail.application;
