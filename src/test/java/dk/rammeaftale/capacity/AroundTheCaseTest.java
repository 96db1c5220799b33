package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.SECRETARIAT;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_FACILITY;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.journal.model.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes along with a case on its way: other cases, attachments, titles, and what must not be written. */
@ServiceTest
class AroundTheCaseTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private ServiceTime time;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private Map<String, Object> proposal(String key, Object value) {
        Map<String, Object> proposal = stage.proposal();
        proposal.put(key, value);
        return proposal;
    }

    @Test
    void a_temporary_change_goes_back_on_its_day() {
        Map<String, Object> temporary = proposal("placesAfter", VIBORG_PLACES + 6L);
        temporary.putAll(Map.of("durationKind", "TEMPORARY", "endDate", "2027-09-01"));
        stage.isReadyForRoute("viborg", temporary);

        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-08-31")).isEqualTo(VIBORG_PLACES + 6);
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-09-01")).isEqualTo(VIBORG_PLACES);
    }

    @Test
    void two_cases_at_one_facility_add_up_and_know_of_each_other() {
        CaseNumber first = stage.proposes("viborg", proposal("placesAfter", VIBORG_PLACES + 8L));
        CaseNumber second = stage.proposes("viborg", proposal("placesAfter", VIBORG_PLACES + 7L));
        assertThat(stage.journal(second)).contains("Se også sag %s.".formatted(first));
        assertThat(stage.journal(first)).contains("Se også sag %s.".formatted(second));

        stage.documentsContact("viborg", first);
        stage.documentsContact("viborg", second);

        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES + 15);
        String warning = "Bemærk: sammen med sag %s er det 15 pladser flere på samme tilbud inden for 12 måneder.";
        assertThat(stage.journal(second)).contains(warning.formatted(first));
        assertThat(stage.textOfMail(second, "carried-out", "sekretariat@sekretariat.example"))
                .contains(warning.formatted(first));
    }

    @Test
    void a_members_task_tells_what_it_is_about_and_until_when() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        Task task = stage.taskOf("aarhus-direktoer", number);

        assertThat(task.getName())
                .isEqualTo("Besvar høringen: %s, Viborg Kommune: Botilbuddet Kildehuset Nord: 12 pladser færre (fra 44 til 32)"
                        .formatted(number));
        assertThat(task.getDueDate()).isEqualTo("2026-12-28T23:59:59+01:00");
        assertThat(engine.getManagementService().createJobQuery().timers().singleResult().getDuedate())
                .isEqualTo("2026-12-29T00:00:00+01:00");
    }

    @Test
    void the_invitation_names_the_attachments_that_the_answer_page_opens() {
        byte[] pdf = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        CaseNumber number = stage.isInHearing(proposal("attachment_1",
                Variables.fileValue("Notat om efterspørgsel.pdf").file(pdf).mimeType("application/pdf").setTransient(true).create()));

        assertThat(stage.textOfMail(number, "hearing-invitation", "direktoer@aarhus.example"))
                .contains("Bilag: Notat om efterspørgsel.pdf")
                .contains("Bilagene kan åbnes på svarsiden.");
    }

    @Test
    void something_like_a_cpr_number_stops_the_case_until_the_secretariat_has_removed_it() {
        CaseNumber number = stage.proposes("viborg", proposal("reason", "Borgeren 010190-1234 er flyttet til en anden kommune."));
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.PERSONAL_DATA);
        assertThat(stage.mailed(number, "contact-affected")).isEmpty();
        assertThat(stage.mailed(number, "personal-data-suspected")).isNotEmpty();

        stage.completes(SECRETARIAT, number, "Task_ReviewPersonalData", Map.of("personalData", "REDACT"));

        assertThat(stage.theCase(number).reason()).doesNotContain("010190");
        assertThat(stage.mailed(number, "contact-affected")).hasSize(6);
        assertThat(stage.textOfMail(number, "contact-affected", stage.contactOf("657"))).doesNotContain("010190");
    }

    @Test
    void a_number_the_secretariat_has_released_stops_nothing_again() {
        CaseNumber number = stage.proposes("viborg", proposal("reason", "Journalnummeret er 010190-1234 i vores system."));
        stage.completes(SECRETARIAT, number, "Task_ReviewPersonalData", Map.of("personalData", "RELEASE"));

        stage.documentsContact("viborg", number);
        stage.choosesRoute(number, "HEARING");

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.HEARING);
        assertThat(stage.mailed(number, "mail-held")).isEmpty();
    }

    @Test
    void the_engine_keeps_nothing_that_people_wrote() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Vi har brug for pladserne.");
        time.daysPass(20);

        assertThat(stage.variablesInHistory())
                .contains("hearingOutcome", "deadline")
                .doesNotContain("reason", "comment", "answer", "placesAfter", "route", "contact_657_date");
    }
}
