package dk.rammeaftale.journal.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.journal.model.JournalEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out case numbers and keeps the history of every case; both within the transaction of what they belong to. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Journal {

    /** Stands as the doer of what nobody did by hand. */
    public static final String SYSTEM = "Systemet";

    private final JournalBook book;
    private final Clock clock;

    Journal(JournalBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    public CaseNumber nextNumber() {
        int year = LocalDate.now(clock.withZone(DanishDates.ZONE)).getYear();
        return CaseNumber.of(year, book.nextNumber(year));
    }

    /** The next number of another year than the present one, for a case of that time. */
    public CaseNumber nextNumberOf(int year) {
        return CaseNumber.of(year, book.nextNumber(year));
    }

    /** Takes a number that a case had before it came here. */
    public void reserve(CaseNumber number) {
        book.reserve(number.year(), number.counted());
    }

    /** The numbers of a year that something has. */
    public Set<String> usedIn(int year) {
        return book.usedIn(year);
    }

    public void record(CaseNumber caseNumber, String by, String what) {
        book.append(caseNumber, new JournalEntry(clock.instant(), by, what, false));
    }

    /** Records who said what about a case, who is affected by it, or why somebody is away: not for everybody who sees the case. */
    public void confide(CaseNumber caseNumber, String by, String what) {
        book.append(caseNumber, new JournalEntry(clock.instant(), by, what, true));
    }

    /** The whole history of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(CaseNumber caseNumber) {
        return book.of(caseNumber);
    }

    /** The same as somebody reads it: with what was confided, or without. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(CaseNumber caseNumber, boolean confided) {
        return of(caseNumber).stream().filter(entry -> confided || !entry.confided()).toList();
    }
}
