/** The meetings of DASSOS and other forums. */
package dk.rammeaftale.meeting;
