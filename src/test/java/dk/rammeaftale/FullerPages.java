package dk.rammeaftale;

import dk.rammeaftale.capacity.CaseStage;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts more on pages that show one thing with its rows: a hearing with its seats, an agreement with its papers, a round with
 * those that are missing. Written into the tables, for most of it could not be played: DASSOS has 20 seats, and not more.
 */
@Component
class FullerPages {

    private static final String MEETING = "dassos-2027-03-05";
    private static final int ROWS = 2;

    private final CaseStage stage;
    private final NationalAmount amount;
    private final JdbcClient jdbc;
    private CaseNumber proposed;
    private long open;
    private long contested;
    private long agreement;
    private String step;
    private int rows;

    FullerPages(CaseStage stage, NationalAmount amount, JdbcClient jdbc) {
        this.stage = stage;
        this.amount = amount;
        this.jdbc = jdbc;
    }

    /** After {@link LivelyDay} has begun: besides its open hearing there is a contested one, of which its agreement knows. */
    void begin() {
        rows = 0;
        String decided = amount.add(1).get(0);
        contested = id("select id from hearing where case_number = ?", decided);
        jdbc.sql("update hearing set outcome = 'CONTESTED' where id = ?").param(contested).update();
        open = id("select max(id) from hearing where state <> ?", "CLOSED");
        proposed = stage.proposes("viborg", stage.proposal());
        agreement = id("select id from agreement where first_year = ?", 2029);
        step = jdbc.sql("select step_key from agreement_milestone where agreement_id = ? and kind = 'SURVEY'")
                .param(agreement)
                .query(String.class)
                .single();
        insert("agreement_consultation (hearing_id, agreement_id, step_key, missing_reason)", contested, agreement, step, "");
        add();
    }

    /** A few rows more on each of the pages. */
    void add() {
        List<String> strangers = first("code from authority where kind = 'OUTSIDE' order by code");
        List<String> workers = first("username from person where role = 'CASE_WORKER' order by username");
        List<String> templates = first("name from (values ('hearing-invitation'), ('hearing-reminder'), ('address-failed'),"
                + " ('action-point-due'), ('confirm-authority'), ('confirm-facilities')) as known (name)");
        for (int row = 0; row < ROWS; row++) {
            addSeat(open, strangers.get(row));
            addSeat(contested, strangers.get(row));
            addToRegisters(strangers.get(row), workers.get(row));
            addToAgreement(strangers.get(row), workers.get(row));
            addToMeeting(workers.get(row));
            insert("mail_template_version (template, version, written_by, written_at, reason)",
                    templates.get(row), 1, workers.get(row), noon(), "Kortere.");
            insert("setting_change (name, setting_value, effective_on, made_by, made_at, reason)",
                    "rammeaftale.hearing.days", "14", noon().toLocalDate().plusYears(1), workers.get(row), noon(), "Aftalt.");
            rows++;
        }
        first("code from authority where code <> '791' and code not in (select authority from capacity_affected"
                        + " where case_number = '" + proposed + "') order by code", 0)
                .forEach(code -> insert("capacity_affected (case_number, authority, cause)", proposed.value(), code, "USES_PLACES"));
    }

    /** With an answer and an earlier one, a reply that nobody has read, and an address that mail does not arrive at. */
    private void addSeat(long hearing, String authority) {
        String address = authority + "-" + hearing + "@kommune.example";
        insert("hearing_seat (hearing_id, authority, person, email, proposer, acts_as)",
                hearing, authority, "Socialdirektør", address, false, "AUTHORITY");
        for (String answer : List.of("REMARK", "OBJECTION")) {
            insert("hearing_answer (hearing_id, authority, answer, remark, received_at, given_by, way, recorded_by, recorded_note)",
                    hearing, authority, answer, "Pladserne mangler.", noon().plusMinutes(rows), "viborg", "SECRETARIAT",
                    "sekretariat", "Telefonisk.");
        }
        insert("hearing_reply (hearing_id, authority, incoming_mail, received_at, sender, new_text, why)",
                hearing, authority, 1_000_000 + hearing * 100 + rows, noon(), address, "Vi er uenige.", "Svaret er ikke entydigt.");
        insert("failed_address (address, since, last_at, reason)", address, noon(), noon(), "Ukendt modtager.");
    }

    private void addToRegisters(String authority, String person) {
        for (String kind : List.of("myndigheder", "tilbud")) {
            if (rows == 0) {
                insert("confirmation_round (kind, round, begun_at, begun_by)", kind, "2026-12-01", noon(), "sekretariat");
            }
            insert("confirmation (kind, round, authority, asked_at)", kind, "2026-12-01", authority, noon());
        }
        insert("seat_term (authority, first_day, username)", authority, noon().toLocalDate(), person);
        insert("deputyship (authority, username, first_day, last_day, made_by, made_at, made_reason)",
                authority, person, noon().toLocalDate().plusYears(1), noon().toLocalDate().plusYears(2), "viborg", noon(), "Orlov.");
        jdbc.sql("insert into facility (id, name, operator, municipality, legal_basis, target_group, established_by_case)"
                        + " select ?, name, operator, municipality, legal_basis, target_group, true from facility where id = 'F-791-01'")
                .param("F-791-9" + rows)
                .update();
    }

    private void addToAgreement(String authority, String person) {
        insert("agreement_takeover (agreement_id, authority, facility_name, noted_on, note, recorded_by, recorded_at,"
                        + " withdrawal_reason)",
                agreement, authority, "Tilbud " + rows, noon().toLocalDate(), "", person, noon(), "");
        for (String title : List.of("Notat", "Bilag " + rows)) {
            insert("agreement_document (agreement_id, step_key, title, version, file_name, media_type, size, content, added_by,"
                            + " added_at, published)",
                    agreement, step, title, rows + 1, "notat.pdf", "application/pdf", 1, new byte[1], person, noon(), false);
        }
        insert("agreement_input (agreement_id, step_key, forum_name, given_on, summary, recorded_by, recorded_at)",
                agreement, step, "Gruppe " + rows, noon().toLocalDate(), "Vi er enige.", person, noon());
        insert("agreement_decision (agreement_id, step_key, outcome, decided_on, note, recorded_by, recorded_at)",
                agreement, step, "POSTPONED", noon().toLocalDate(), "", person, noon());
        insert("agreement_ratification (agreement_id, authority, decision, decided_on, reservation, agenda_link, recorded_by,"
                        + " recorded_at, treatment, treated_by)",
                agreement, jdbc.sql("select authority from person where username = ?").param(person).query(String.class).single(),
                "APPROVED", noon().toLocalDate(), "", "", person, noon(), "", "");
    }

    private void addToMeeting(String person) {
        insert("meeting_participant (meeting_id, position, name, email, seat, theme_day_only, attendance, apologies_note,"
                        + " deputy_name, deputy_email)",
                MEETING, 100 + rows, person, person + "@kommune.example", false, false, "PRESENT", "", "", "");
        insert("action_point (meeting_id, wording, owner, owner_email, due_on, done_note)",
                MEETING, "Undersøges.", person, person + "@kommune.example", noon().toLocalDate(), "");
    }

    List<ReadPage> pages() {
        String number = jdbc.sql("select number from agreement where id = ?").param(agreement).query(String.class).single();
        return Stream.concat(
                        Stream.of("/hoeringer/" + contested).map(address -> new ReadPage(address, true)),
                        Stream.of("/hoeringer/" + open, "/hoeringer/" + contested + "/svar.csv", "/rammeaftaler/" + number,
                                        "/rammeaftaler/" + number + "/trin/" + step, "/rammeaftaler/" + number + "/overtagelser",
                                        "/rammeaftaler/" + number + "/godkendelser",
                                        "/opgaver/" + stage.onlyTask(proposed, "Task_ConfirmContact").getId(),
                                        "/opgaver/start/capacity-adjustment", "/moeder/" + MEETING + "/referat", "/stamdata",
                                        "/stamdata/bekraeftelser", "/stedfortraeder", "/post/skabeloner", "/indstillinger",
                                        "/indstillinger/rammeaftale.hearing.days")
                                .map(address -> new ReadPage(address, false)))
                .toList();
    }

    private List<String> first(String what) {
        return first(what, rows);
    }

    private List<String> first(String what, int from) {
        return jdbc.sql("select " + what + " offset ? rows fetch first ? rows only").params(from, ROWS).query(String.class).list();
    }

    private long id(String sql, Object of) {
        return jdbc.sql(sql).param(of).query(Long.class).single();
    }

    private void insert(String columns, Object... values) {
        jdbc.sql("insert into " + columns + " values (" + String.join(", ", Stream.of(values).map(value -> "?").toList()) + ")")
                .params(values)
                .update();
    }

    private static OffsetDateTime noon() {
        return OffsetDateTime.parse("2026-12-10T12:00:00Z");
    }
}
