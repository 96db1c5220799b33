package dk.rammeaftale.journal.application;

import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.journal.model.JournalEntry;
import java.util.List;
import java.util.Set;

/** The book that the journal is written in. */
public interface JournalBook {

    /** The next free number of a year; two callers never get the same. */
    int nextNumber(int year);

    /** Keeps a number from being given; those before it are not given any more either. */
    void reserve(int year, int number);

    /** The numbers of a year about which something is written. */
    Set<String> usedIn(int year);

    void append(CaseNumber caseNumber, JournalEntry entry);

    List<JournalEntry> of(CaseNumber caseNumber);
}
