package dk.rammeaftale;

import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.setting.application.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the service back to its sample register between tests: no cases, no mail, nobody acting. */
@Component
public class CleanSlate {

    private static final List<String> CASE_TABLES = List.of(
            "work_draft_value", "work_draft", "sent_form",
            "confirmation_correction", "confirmation", "confirmation_round",
            "agreement_ratification", "agreement_council", "agreement_takeover", "agreement_input", "agreement_document",
            "agreement_consultation", "agreement_decision", "agreement_milestone", "agreement",
            "minutes_version", "meeting_minutes", "appointment", "action_point", "meeting_participant", "agenda_revision",
            "agenda_attachment", "agenda_bullet", "agenda_item", "meeting", "forum_member",
            "failed_address", "hearing_outline_file", "hearing_outline",
            "hearing_note_row", "hearing_answer_file", "hearing_survey_option", "hearing_survey_field", "hearing_file",
            "hearing_cleared_objection", "hearing_touched", "hearing_proof", "hearing_draft_mail", "hearing_draft_field",
            "hearing_draft", "hearing_reply", "hearing_reminder", "hearing_mail", "hearing_answer_field", "hearing_answer",
            "hearing_seat", "hearing_enclosure", "hearing_fact", "hearing", "hearing_introduction",
            "capacity_import", "capacity_announcement", "capacity_withdrawal", "capacity_meeting_decision", "capacity_attachment", "capacity_duty",
            "capacity_contact_answer", "capacity_affected", "capacity_solution", "capacity_round", "capacity_case",
            "journal_entry", "incoming_attachment", "incoming_mail", "mail_file_on", "mail_file", "mail", "mail_template_sentence",
            "mail_template_version", "setting_change", "released_number", "personal_link");

    private final RuntimeService runtime;
    private final HistoryService history;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final CsvDesk registers;
    private final Settings settings;
    private KeptRows forums;

    CleanSlate(
            RuntimeService runtime,
            HistoryService history,
            IdentityService identity,
            JdbcClient jdbc,
            JdbcTemplate statements,
            CsvDesk registers,
            Settings settings) {
        this.settings = settings;
        this.registers = registers;
        this.runtime = runtime;
        this.history = history;
        this.identity = identity;
        this.jdbc = jdbc;
        this.statements = statements;
    }

    public void wipe() {
        identity.clearAuthentication();
        runtime.createProcessInstanceQuery().rootProcessInstances().list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test is over", true));
        List<String> past = history.createHistoricProcessInstanceQuery().list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!past.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(past);
        }
        jdbc.sql("update agenda_item set carried_from = null").update();
        // In one go: a test begins some thirteen hundred times.
        statements.execute(CASE_TABLES.stream().map(table -> "delete from " + table).collect(Collectors.joining(";")));
        settings.readAgain();
        // The first entry of each facility is the one that the sample was loaded with.
        jdbc.sql("delete from ledger_entry where case_number is not null or id not in"
                        + " (select min(first.id) from ledger_entry first group by first.facility)")
                .update();
        jdbc.sql("delete from facility where established_by_case").update();
        jdbc.sql("update case_number_counter set last_number = 0").update();
        onlyTheMembersOfTheSampleAreInCharge();
        theRegistersAreThoseOfTheSample();
        jdbc.sql("delete from forum").update();
        theForumsAndTheirMeetingsAreThoseOfTheSample();
        jdbc.sql("delete from register_change_field").update();
        jdbc.sql("delete from register_change").update();
    }

    /** What a test has changed in them is known from their own journal. */
    private void theRegistersAreThoseOfTheSample() {
        if (jdbc.sql("select count(*) from register_change").query(Long.class).single() > 0) {
            List.of("myndigheder", "personer", "maillister", "brug").forEach(this::isAsInTheSample);
        }
    }

    private void theForumsAndTheirMeetingsAreThoseOfTheSample() {
        if (forums == null) {
            List.of("fora", "forummedlemmer", "moeder").forEach(this::isAsInTheSample);
            noMeetingOfTheSampleBeginsByItself();
            forums = new KeptRows(statements, "forum", "forum_member", "meeting");
        } else {
            forums.putBack();
        }
    }

    private void isAsInTheSample(String register) {
        try {
            registers.load(register, new ClassPathResource("sample/" + register + ".csv").getContentAsByteArray())
                    .orElseThrow()
                    .orElseThrow(IllegalStateException::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Else a test that moves time would be crossed by the mails and tasks of every meeting of the sample. */
    private void noMeetingOfTheSampleBeginsByItself() {
        jdbc.sql("update meeting set called_at = timestamp with time zone '2026-01-01 08:00:00+01:00'").update();
    }

    /** For tests about meetings: those of the sample begin when their call for items is due. */
    public void meetingsOfTheSampleBeginByThemselves() {
        jdbc.sql("update meeting set called_at = null").update();
    }

    private void onlyTheMembersOfTheSampleAreInCharge() {
        jdbc.sql("select distinct d.username from deputyship d join person p on p.username = d.username"
                        + " where p.role = 'CASE_WORKER'")
                .query(String.class)
                .list()
                .forEach(deputy -> identity.deleteMembership(deputy, "members"));
        jdbc.sql("delete from deputyship where made_by is not null").update();
        jdbc.sql("delete from seat_term where first_day > date '1970-01-01'").update();
        jdbc.sql("update seat_in_charge set capacity = 'MEMBER', username = (select username from seat_term"
                        + " where seat_term.authority = seat_in_charge.authority)")
                .update();
        jdbc.sql("update seat_announcement set announced_until = date '1970-01-01'").update();
    }
}
