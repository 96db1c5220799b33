package dk.rammeaftale.journal.store;

import dk.rammeaftale.journal.application.JournalBook;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.journal.model.JournalEntry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJournalBook implements JournalBook {

    private final JdbcClient jdbc;

    JdbcJournalBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int nextNumber(int year) {
        // The update locks the year's row until the transaction ends: a number is given once, and a rolled back one is reused.
        int counted = jdbc.sql("update case_number_counter set last_number = last_number + 1 where counted_year = :year")
                .param("year", year)
                .update();
        if (counted != 1) {
            throw new IllegalStateException("no case numbers are kept for the year " + year);
        }
        return jdbc.sql("select last_number from case_number_counter where counted_year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    @Override
    public void reserve(int year, int number) {
        jdbc.sql("update case_number_counter set last_number = :number where counted_year = :year and last_number < :number")
                .param("number", number)
                .param("year", year)
                .update();
    }

    @Override
    public Set<String> usedIn(int year) {
        return Set.copyOf(jdbc.sql("select distinct case_number from journal_entry where case_number like :year")
                .param("year", year + "-%")
                .query(String.class)
                .list());
    }

    @Override
    public void append(CaseNumber caseNumber, JournalEntry entry) {
        jdbc.sql("insert into journal_entry (case_number, happened_at, by_whom, what, confided)"
                        + " values (:number, :at, :by, :what, :confided)")
                .param("number", caseNumber.value())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("by", entry.by())
                .param("what", entry.what())
                .param("confided", entry.confided())
                .update();
    }

    @Override
    public List<JournalEntry> of(CaseNumber caseNumber) {
        return jdbc.sql("select happened_at, by_whom, what, confided from journal_entry where case_number = :number order by id")
                .param("number", caseNumber.value())
                .query((row, index) -> new JournalEntry(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom"),
                        row.getString("what"),
                        row.getBoolean("confided")))
                .list();
    }
}
