/** The authorities, their seats in DASSOS, the members and deputies on them, the secretariat, and the mailing lists. */
package dk.rammeaftale.directory;
