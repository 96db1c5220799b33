/** The workflow engine: its configuration, its doors, its accounts, and the typed way to its variables. */
package dk.rammeaftale.engine;
