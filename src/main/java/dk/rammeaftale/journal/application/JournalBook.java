package dk.rammeaftale.journal.application;

import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.journal.model.JournalEntry;
import java.util.List;

/** The book that the journal is written in. */
public interface JournalBook {

    /** The next free number of a year; two callers never get the same. */
    int nextNumber(int year);

    void append(CaseNumber caseNumber, JournalEntry entry);

    List<JournalEntry> of(CaseNumber caseNumber);
}
