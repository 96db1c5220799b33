/** Everybody's work, whatever process it belongs to: open tasks, who has them, their forms on our own pages, and drafts. */
package dk.rammeaftale.task;
