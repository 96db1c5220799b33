package dk.rammeaftale;

import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Fills the tables with decided cases, each with its hearing of all seats, its answers, mails and journal: as many as a country
 * has in years, or a few, so that one can see what more of them cost. Written into the tables, not played: what is measured is
 * the reading.
 */
@Component
public class NationalAmount {

    private static final int CASES_OF_A_YEAR = 900;
    private static final int FIRST_YEAR = 2019;
    private static final int MAILS_OF_A_CASE = 10;
    private static final int ENTRIES_OF_A_CASE = 8;
    private static final int ROWS_AT_ONCE = 5_000;
    private static final List<String> OUTCOMES = List.of(
            "APPROVED_BY_SILENCE", "APPROVED_BY_ANSWERS", "APPROVED_AT_MEETING", "REJECTED_AT_MEETING", "APPROVED_WITH_CHANGES",
            "CARRIED_OUT_WITHOUT_APPROVAL");
    private static final String WORDS = "Tilbuddet tilpasses, fordi behovet for pladser har ændret sig i de seneste år. ";

    private final JdbcTemplate jdbc;

    NationalAmount(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A case as the rows of all tables need it. */
    private record Filled(String number, int index, LocalDate startedOn, String facility, String name, String operator, String outcome) {

        OffsetDateTime day(int days) {
            return startedOn.plusDays(days).atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC);
        }
    }

    private record Place(String id, String name, String operator) {
    }

    /** Adds so many cases to what there is; their numbers are those of years gone by. */
    public List<String> add(int cases) {
        List<Place> places = jdbc.query("select id, name, operator from facility order by case operator when '791' then 0 else 1 end, id",
                (row, number) -> new Place(row.getString(1), row.getString(2), row.getString(3)));
        List<String> seats = jdbc.queryForList("select authority from seat_in_charge order by authority", String.class);
        int before = jdbc.queryForObject("select count(*) from capacity_case where started_on < date '2026-01-01'", Integer.class);
        List<Filled> added = new ArrayList<>();
        for (int index = before; index < before + cases; index++) {
            int year = FIRST_YEAR + index / CASES_OF_A_YEAR;
            Place place = places.get(index % places.size());
            added.add(new Filled(
                    "%d-%03d".formatted(year, index % CASES_OF_A_YEAR + 1), index,
                    LocalDate.of(year, 1, 1).plusDays(index % 300), place.id(), place.name(), place.operator(),
                    OUTCOMES.get(index % OUTCOMES.size())));
        }
        cases(added);
        hearings(added, seats);
        mails(added);
        insert("insert into journal_entry (case_number, happened_at, by_whom, what) values (?, ?, ?, ?)",
                added.stream().flatMap(one -> rows(ENTRIES_OF_A_CASE, entry -> new Object[] {
                    one.number(), one.day(entry), "Sekretariatet", WORDS + entry})).toList());
        return added.stream().map(Filled::number).toList();
    }

    private void cases(List<Filled> added) {
        insert("""
                insert into capacity_case (case_number, facility_id, facility_name, legal_basis, target_group, operator, started_by,
                    on_behalf, started_on, edition, reason, places_before, round, approval_required, rule, state, outcome, decided_at)
                values (?, ?, ?, '§ 107', 'Voksne med udviklingshæmning', ?, 'sagsbehandler', false, ?, 2016, ?, 40, 1, true,
                    'Sagen skal godkendes af DASSOS.', 'DECIDED', ?, ?)
                """,
                added.stream().map(one -> new Object[] {
                    one.number(), one.facility(), one.name(), one.operator(), Date.valueOf(one.startedOn()), WORDS.repeat(5),
                    one.outcome(), one.day(30)}).toList());
        insert("insert into capacity_round (case_number, round, kind, places_after, effective_on) values (?, 1, 'CHANGE', 60, ?)",
                added.stream().map(one -> new Object[] {one.number(), Date.valueOf(one.startedOn().plusDays(90))}).toList());
        insert("insert into capacity_affected (case_number, authority, cause, notified_at) values (?, ?, 'USES_PLACES', ?)",
                added.stream().map(one -> new Object[] {
                    one.number(), one.operator().equals("791") ? "751" : "791", one.day(1)}).toList());
    }

    private void hearings(List<Filled> added, List<String> seats) {
        insert("""
                insert into hearing (case_number, round, title, proposer, silence_approves, remark_contests, state, sent_on, days,
                    last_day, closes_at, deadline_explanation, closed_at, outcome)
                values (?, 1, ?, ?, true, false, 'CLOSED', ?, 14, ?, ?, 'Fristen er 14 dage.', ?, 'APPROVED_BY_ANSWERS')
                """,
                added.stream().map(one -> new Object[] {
                    one.number(), one.name(), one.operator(), Date.valueOf(one.startedOn().plusDays(5)),
                    Date.valueOf(one.startedOn().plusDays(19)), one.day(20), one.day(20)}).toList());
        List<Object[]> asked = new ArrayList<>();
        List<Object[]> answered = new ArrayList<>();
        List<Object[]> proved = new ArrayList<>();
        for (Filled one : added) {
            long hearing = jdbc.queryForObject("select id from hearing where case_number = ?", Long.class, one.number());
            for (String seat : seats) {
                String person = "Socialdirektør, " + seat;
                boolean proposer = seat.equals(one.operator());
                asked.add(new Object[] {hearing, seat, "direktoer-" + seat, person, seat + "@kommune.example", proposer});
                answered.add(new Object[] {hearing, seat, one.day(8), person});
                proved.add(new Object[] {hearing, seat, person, one.day(5), one.day(8), proposer ? "PROPOSER" : "ANSWERED"});
            }
        }
        insert("insert into hearing_seat (hearing_id, authority, username, person, email, proposer) values (?, ?, ?, ?, ?, ?)", asked);
        insert("""
                insert into hearing_answer (hearing_id, authority, answer, remark, received_at, given_by)
                values (?, ?, 'NO_REMARKS', '', ?, ?)
                """, answered);
        insert("""
                insert into hearing_proof (hearing_id, authority, person, asked_at, reminders, answer, answered_at, stands, statement)
                values (?, ?, ?, ?, 1, 'NO_REMARKS', ?, ?, 'Har svaret.')
                """, proved);
    }

    private void mails(List<Filled> added) {
        insert("""
                insert into mail (message_id, thread, thread_root, template, recipient, subject, body_text, body_html, state,
                    created_at, ready_at, sent_at)
                values (?, ?, 'root', 'hearing-invitation', ?, ?, ?, ?, 'SENT', ?, ?, ?)
                """,
                added.stream().flatMap(one -> rows(MAILS_OF_A_CASE, mail -> new Object[] {
                    "<%s-%d@rammeaftale.example>".formatted(one.number(), mail), one.number(), mail + "@kommune.example",
                    "Høring i sag " + one.number(), WORDS.repeat(20), WORDS.repeat(40), one.day(5), one.day(5), one.day(5)}))
                        .toList());
    }

    private static Stream<Object[]> rows(int count, IntFunction<Object[]> row) {
        return IntStream.range(0, count).mapToObj(row);
    }

    private void insert(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
    }
}
