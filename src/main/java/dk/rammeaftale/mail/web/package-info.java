/** The post page, where the secretariat reads and decides on mail. */
package dk.rammeaftale.mail.web;
