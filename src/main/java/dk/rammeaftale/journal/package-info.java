/** Case numbers, and the append-only history of what happened in every case. */
package dk.rammeaftale.journal;
