/** Mail as values and rules: letters, addresses, states, and what looks like a CPR number. */
package dk.rammeaftale.mail.model;
