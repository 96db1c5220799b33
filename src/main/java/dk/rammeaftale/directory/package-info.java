/** The authorities, their seats in DASSOS, the people on them and at the secretariat, and the mailing lists. */
package dk.rammeaftale.directory;
