/** Hearings: who is asked what, until when, what they answer, and what silence means. */
package dk.rammeaftale.hearing;
