/** Settings that change from a day on while the service runs, and the page where all settings can be read. */
package dk.rammeaftale.setting;
