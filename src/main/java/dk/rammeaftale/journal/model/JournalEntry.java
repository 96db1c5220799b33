package dk.rammeaftale.journal.model;

import java.time.Instant;

/**
 * One thing that happened in a case.
 *
 * @param by   who did it, by office and authority, or "Systemet"
 * @param what a Danish sentence
 * @param confided whether it is for those alone who may read what others have said about the case
 */
public record JournalEntry(Instant at, String by, String what, boolean confided) {
}
