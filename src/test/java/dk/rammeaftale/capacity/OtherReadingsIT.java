package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.VIBORG_FACILITY;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.LinkVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.hearing.application.AnswerLinks;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.link.application.PersonalLinks;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * The other reading of each rule that the note of 2025 leaves open: every one is a setting, and works. In a JVM of its own,
 * because the engine of its settings would answer for the REST interface of the other tests.
 */
@ServiceTest
@TestPropertySource(
        properties = {
            "rammeaftale.rules.contact-gate=BEFORE_EFFECT",
            "rammeaftale.rules.remark-contests=true",
            "rammeaftale.rules.revised-returns=false",
            "rammeaftale.rules.new-facility-counts=false",
            "rammeaftale.hearing.days=20",
            "rammeaftale.hearing.silence-approves=false",
            "rammeaftale.hearing.close-when-all-answered=false",
            "rammeaftale.hearing.ask-proposer=true",
            "rammeaftale.hearing.objection-needs-login=true"
        })
class OtherReadingsIT {

    @Autowired
    private CaseStage stage;

    @Autowired
    private ContactStage contact;

    @Autowired
    private ServiceTime time;

    @Autowired
    private Hearings hearings;

    @Autowired
    private PersonalLinks links;

    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private CaseNumber inHearing() {
        CaseNumber number = stage.proposes("viborg", stage.proposal());
        stage.choosesRoute(number, "HEARING");
        return number;
    }

    @Test
    void the_contact_may_be_documented_after_the_decision_but_before_the_change_takes_effect() {
        CaseNumber number = stage.proposes("viborg", stage.proposalAt(VIBORG_FACILITY, VIBORG_PLACES + 3L));

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.CARRIED_OUT_WITHOUT_APPROVAL);
        assertThat(stage.mailed(number, "contact-affected")).hasSize(6);
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES);

        Map<String, Object> log = new HashMap<>();
        stage.affectedCodes(number).forEach(code -> {
            log.put("contact_" + code + "_date", "2026-12-10");
            log.put("contact_" + code + "_how", "MAIL");
        });
        stage.completes("viborg", number, "Task_ConfirmContactBeforeEffect", log);

        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES + 3);
    }

    @Test
    void the_last_answer_of_an_affected_municipality_lets_a_decided_change_take_effect() {
        CaseNumber number = stage.proposes("viborg", stage.proposalAt(VIBORG_FACILITY, VIBORG_PLACES + 3L));

        stage.affectedCodes(number).forEach(code -> contact.answers(number, code, ""));
        time.dueWorkIsDone();

        assertThat(stage.openTasks(number, "Task_ConfirmContactBeforeEffect")).isEmpty();
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES + 3);
    }

    @Test
    void the_operators_own_seat_may_be_asked_too() {
        CaseNumber number = inHearing();

        assertThat(stage.openTasks(number, "Task_AnswerHearing")).hasSize(20);
        assertThat(stage.taskOf("viborg-direktoer", number)).isNotNull();
    }

    @Test
    void where_silence_does_not_approve_missing_answers_lead_back_to_the_choice_of_route() {
        CaseNumber number = inHearing();
        stage.answers("aarhus-direktoer", number, "NO_REMARKS", "");

        time.timePassesTo("2027-01-04T00:00");
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.HEARING);
        time.timePassesTo("2027-01-05T00:00");

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.ROUTE);
        assertThat(stage.onlyTask(number, "Task_ChooseRoute")).isNotNull();
    }

    @Test
    void an_objection_may_need_a_login_that_the_answer_page_leads_to() {
        CaseNumber number = inHearing();
        long hearing = hearings.of(number).get(0).id();
        String token = links.mint(links.open(AnswerLinks.ANSWER, hearing + ":751", "aarhus-direktoer"));
        LinkVisitor visitor = new LinkVisitor(port);
        assertThat(visitor.get(token).body()).contains("En indsigelse kan kun afgives, når du er logget ind", "/opgaver");

        HttpResponse<String> refused = visitor.post(token, "bekraeft", Map.of("answer", "OBJECTION", "comment", "Tolv er for mange."));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("En indsigelse skal afgives, mens du er logget ind.", "Tolv er for mange.");
        assertThat(visitor.post(token, "bekraeft", Map.of("answer", "ABSTAIN")).statusCode()).isEqualTo(303);
        stage.answers("lemvig-direktoer", number, "OBJECTION", "Tolv er for mange.");
        assertThat(hearings.contestingAnswers(hearing)).hasSize(1);
    }

    @Test
    void a_hearing_may_always_run_to_its_deadline() {
        CaseNumber number = inHearing();
        stage.everybodyAnswers(number, "NO_REMARKS");
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.HEARING);

        time.timePassesTo("2027-01-05T00:00");

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_ANSWERS);
    }

    @Test
    void a_remark_may_contest_and_a_revision_within_the_threshold_may_end_the_matter() {
        CaseNumber number = inHearing();
        stage.answers("aarhus-direktoer", number, "REMARK", "Tolv er for mange.");
        time.timePassesTo("2027-01-05T00:00");
        Task task = stage.onlyTask(number, "Task_FindSolution");

        stage.completes("viborg", task,
                Map.of("solution", "REVISED", "solutionText", "Vi nøjes med fem.", "placesAfter", VIBORG_PLACES - 5L));

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.CARRIED_OUT_WITHOUT_APPROVAL);
    }

    @Test
    void a_new_facility_may_count_as_no_adjustment() {
        Map<String, Object> founding = stage.proposal();
        founding.remove("facilityId");
        founding.putAll(Map.of("kind", "NEW", "facilityName", "Botilbuddet Rimfrosten", "legalBasis", "SEL §107",
                "targetGroup", "Voksne med autisme", "placesAfter", 30L));

        CaseNumber number = stage.proposes("viborg", founding);

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.CARRIED_OUT_WITHOUT_APPROVAL);
    }
}
