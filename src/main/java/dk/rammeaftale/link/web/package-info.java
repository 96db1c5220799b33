/** The pages behind personal links: one controller, one bean per purpose, and one page for every dead link. */
package dk.rammeaftale.link.web;
