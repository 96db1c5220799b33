/** Danish working days and the one deadline computation of the house; pure Java. */
package dk.rammeaftale.calendar;
