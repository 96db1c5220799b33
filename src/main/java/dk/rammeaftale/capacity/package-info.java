/** Capacity adjustment cases: the proposal, the contact with affected municipalities, the threshold, and the decision. */
package dk.rammeaftale.capacity;
