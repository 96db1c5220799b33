/** What people may attach: files as they are handed in, and the check that each is what its name says. */
package dk.rammeaftale.attachment;
