/** Personal links: pages for one person, one purpose and one subject, reached from a mail without a login. */
package dk.rammeaftale.link;
