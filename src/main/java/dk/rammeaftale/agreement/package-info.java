/** The framework agreement and its annual wheel: the plan, its milestones, and the approval by the authorities. */
package dk.rammeaftale.agreement;
