/** The past of the demo: cases and meetings played from a script, by the same ways that people go, when it starts for the first time. */
package dk.rammeaftale.sample;
