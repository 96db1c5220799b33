/** The pages' layout, the forms of tasks and starts, and what people read when something goes wrong. */
package dk.rammeaftale.web;
