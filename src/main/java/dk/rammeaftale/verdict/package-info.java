/** What a check says: accepted with a value, or refused with sentences a person understands. */
package dk.rammeaftale.verdict;
