package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.SECRETARIAT;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_FACILITY;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A capacity adjustment from the proposal to the decision, with the real rules, transactions and engine. */
@ServiceTest
class CapacityAdjustmentTest {

    @Autowired
    private CaseStage stage;

    @Autowired
    private ServiceTime time;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void stageIsSet() {
        init(engine);
        stage.isSet();
    }

    private Map<String, Object> proposal(String key, Object value) {
        Map<String, Object> proposal = stage.proposal();
        proposal.put(key, value);
        return proposal;
    }

    @Test
    void twelve_places_fewer_are_approved_by_the_silence_of_all_members() {
        CaseNumber number = stage.isInHearing(stage.proposal());

        assertThat(stage.theCase(number).assessment().orElseThrow().sentence())
                .isEqualTo("12 pladser færre er mere end 10, derfor skal DASSOS godkende ændringen"
                        + " (aftalenotatet fra 2025, punkt 3).");
        assertThat(stage.openTasks(number, "Task_AnswerHearing")).hasSize(19);
        assertThat(stage.mailed(number, "hearing-invitation")).hasSize(19).doesNotContain("direktoer@viborg.example");

        time.timePassesTo("2026-12-28T23:59:59");
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.HEARING);
        time.timePassesTo("2026-12-29T00:00");

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.outcomeInHistory(number)).isEqualTo("APPROVED_BY_SILENCE");
        assertThat(stage.journal(number))
                .contains("Sagen er afgjort. Betragtes som godkendt, da der ikke er modtaget bemærkninger inden fristen.");
        time.timePassesTo("2026-12-29T08:00");
        assertThat(stage.mailed(number, "decision"))
                .containsAll(stage.membersAddresses())
                .contains(stage.contactOf("820"), "sagsbehandler@viborg.example", "sekretariat@sekretariat.example");
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-02-28")).isEqualTo(VIBORG_PLACES);
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES - 12);
        time.timePassesTo("2027-03-01T08:00");
        assertThat(stage.journal(number)).last().asString().contains("trådt i kraft").contains("1. marts 2027");
    }

    @Test
    void ten_places_more_or_fewer_need_no_approval_and_bother_no_director() {
        for (long difference : List.of(10L, -10L)) {
            stage.isSet();
            CaseNumber number = stage.isReadyForRoute("viborg", proposal("placesAfter", VIBORG_PLACES + difference));

            assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.CARRIED_OUT_WITHOUT_APPROVAL);
            assertThat(stage.outcomeInHistory(number)).isEqualTo("CARRIED_OUT_WITHOUT_APPROVAL");
            assertThat(stage.mailed(number, "carried-out"))
                    .contains("sekretariat@sekretariat.example", stage.contactOf("657"))
                    .doesNotContainAnyElementsOf(stage.membersAddresses());
            assertThat(stage.mailed(number, "decision")).isEmpty();
            assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES + (int) difference);
        }
    }

    @Test
    void eleven_places_more_need_approval() {
        CaseNumber number = stage.isReadyForRoute("viborg", proposal("placesAfter", VIBORG_PLACES + 11L));

        assertThat(stage.onlyTask(number, "Task_ChooseRoute")).isNotNull();
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.ROUTE);
        assertThat(stage.mailed(number, "route-needed")).contains("sekretariat@sekretariat.example");
    }

    @Test
    void nothing_goes_on_before_every_affected_municipality_is_covered() {
        CaseNumber number = stage.proposes("viborg", proposal("placesAfter", VIBORG_PLACES + 1L));

        assertThat(stage.affectedCodes(number)).containsExactly("657", "710", "730", "740", "779", "820");
        assertThat(stage.mailed(number, "contact-affected")).hasSize(6);
        assertThatThrownBy(() -> stage.completes("viborg", number, "Task_ConfirmContact",
                        Map.of("contact_657_date", "2026-12-01", "contact_657_how", "MAIL")))
                .hasMessageContaining("Favrskov Kommune");
        BpmnAwareTests.assertThat(stage.instanceOf(number)).isWaitingAt("Task_ConfirmContact");
        assertThat(stage.affected(number)).noneMatch(one -> one.isCovered());

        Map<String, Object> log = new HashMap<>();
        for (String code : List.of("657", "710", "730", "740", "779")) {
            log.put("contact_" + code + "_date", "2026-11-02");
            log.put("contact_" + code + "_how", "MEETING");
        }
        log.put("contact_657_reaction", "Herning har ingen indvendinger.");
        log.put("contact_820_exemption", "Kommunen har opsagt sine pladser.");
        stage.completes("viborg", number, "Task_ConfirmContact", log);

        assertThat(stage.affected(number)).allMatch(one -> one.isCovered());
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void the_closure_of_a_facility_with_three_places_needs_approval() {
        Map<String, Object> closure = proposal("facilityId", "F-741-02");
        closure.put("kind", "CLOSURE");
        CaseNumber number = stage.isReadyForRoute("samsoe", closure);

        assertThat(stage.theCase(number).assessment().orElseThrow().sentence())
                .startsWith("Hele tilbuddet (3 pladser) lukkes. En lukning skal altid godkendes af DASSOS");
        stage.choosesRoute(number, "HEARING");
        time.daysPass(30);
        assertThatThrownBy(() -> stage.proposes("samsoe", stage.proposalAt("F-741-02", 5)))
                .hasMessageContaining("Det er besluttet at lukke «Botilbuddet Nordklinten»");
        time.timePassesTo("2027-03-01T00:00");
        assertThat(stage.placesOn("F-741-02", "2027-03-01")).isZero();
        assertThat(stage.facility("F-741-02").closed()).isTrue();
    }

    @Test
    void a_new_facility_of_eleven_places_needs_approval_and_enters_the_register_by_it() {
        Map<String, Object> founding = stage.proposal();
        founding.remove("facilityId");
        founding.putAll(Map.of("kind", "NEW", "facilityName", "Botilbuddet Rimfrosten", "legalBasis", "SEL §107",
                "targetGroup", "Voksne med autisme", "placesAfter", 11L, "extraAffected", "779, 740"));
        CaseNumber number = stage.isReadyForRoute("viborg", founding);

        assertThat(stage.affectedCodes(number)).containsExactly("740", "779");
        assertThat(stage.theCase(number).assessment().orElseThrow().sentence())
                .startsWith("Et nyt tilbud regnes som en ændring fra 0 til 11 pladser. 11 pladser er mere end 10");
        stage.choosesRoute(number, "HEARING");
        stage.everybodyAnswers(number, "NO_REMARKS");

        Facility founded = stage.facilitiesOf("791").stream()
                .filter(facility -> facility.name().equals("Botilbuddet Rimfrosten"))
                .findFirst()
                .orElseThrow();
        assertThat(founded.covered()).isTrue();
        assertThat(stage.theCase(number).facility()).contains(founded.id());
        assertThat(stage.placesOn(founded.id().value(), "2027-03-01")).isEqualTo(11);
    }

    @Test
    void a_regional_facility_affects_the_municipality_it_lies_in_too() {
        CaseNumber number = stage.proposes("region", stage.proposalAt("F-1082-05", 20));

        assertThat(stage.affectedCodes(number)).contains("657").doesNotContain("1082");
    }

    @Test
    void users_outside_the_region_are_contacted_like_all_others() {
        CaseNumber number = stage.proposes("region", stage.proposalAt("F-1082-01", 50));

        assertThat(stage.affectedCodes(number)).contains("851", "621");
        assertThat(stage.mailed(number, "contact-affected")).contains(stage.contactOf("851"), stage.contactOf("621"));
    }

    @Test
    void what_the_secretariat_starts_for_an_operator_goes_on_when_the_operator_confirms() {
        Map<String, Object> late = proposal("onBehalfOf", "791");
        late.put("effectiveDate", "2026-12-01");
        CaseNumber number = stage.proposes(SECRETARIAT, late);

        assertThat(stage.mailed(number, "confirm-proposal")).containsExactly("sagsbehandler@viborg.example");
        assertThat(stage.mailed(number, "contact-affected")).isEmpty();
        assertThat(stage.journal(number)).anyMatch(line -> line.contains("anmeldt efter, at den trådte i kraft"));
        assertThatThrownBy(() -> stage.completes("aarhus", number, "Task_ConfirmProposal", Map.of("confirmed", true)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> stage.completes("viborg", number, "Task_ConfirmProposal", Map.of("confirmed", false)))
                .hasMessageContaining("comment");

        stage.completes("viborg", number, "Task_ConfirmProposal", Map.of("confirmed", true));
        assertThat(stage.mailed(number, "contact-affected")).hasSize(6);
    }

    @Test
    void what_the_operator_does_not_confirm_is_closed() {
        CaseNumber number = stage.proposes(SECRETARIAT, proposal("onBehalfOf", "791"));

        stage.completes("viborg", number, "Task_ConfirmProposal",
                Map.of("confirmed", false, "comment", "Det er borgeren 010190-1234s tilbud."));

        assertThat(stage.journal(number))
                .contains("Driftsherren har ikke bekræftet forslaget: Det er borgeren [fjernet]s tilbud.");
        assertThat(stage.outcomeInHistory(number)).isEqualTo("WITHDRAWN");
        assertThat(stage.mailed(number, "case-withdrawn")).contains("sekretariat@sekretariat.example").doesNotContain(stage.contactOf("657"));
    }

    @Test
    void an_objection_in_the_last_second_counts() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.timePassesTo("2026-12-28T23:59:59");

        stage.answers("aarhus-direktoer", number, "OBJECTION", "Vi har brug for pladserne.");
        assertThat(stage.mailed(number, "objection-received")).containsExactly("sagsbehandler@viborg.example");
        time.daysPass(1);

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.CONTESTED);
        assertThat(stage.onlyTask(number, "Task_FindSolution")).isNotNull();
    }

    @Test
    void an_objection_one_second_too_late_is_refused_even_while_the_timer_lags() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.timePassesTo("2026-12-28T23:59:59");
        time.timeIs("2026-12-29T00:00:00");

        assertThatThrownBy(() -> stage.answers("aarhus-direktoer", number, "OBJECTION", "Vi har brug for pladserne."))
                .hasMessageContaining("Høringen er slut")
                .hasMessageContaining("ikke registreret");
        time.dueWorkIsDone();

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_SILENCE);
    }

    @Test
    void a_hearing_closes_on_day_three_when_all_have_answered_without_objection() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.daysPass(3);

        stage.answers("aarhus-direktoer", number, "REMARK", "Husk de pårørende.");
        stage.everybodyAnswers(number, "NO_REMARKS");

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_ANSWERS);
        assertThat(stage.outcomeInHistory(number)).isEqualTo("APPROVED_BY_ANSWERS");
    }

    @Test
    void a_contested_proposal_revised_to_nine_goes_back_to_the_members_and_is_approved() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");
        stage.everybodyAnswers(number, "NO_REMARKS");
        assertThat(stage.mailed(number, "solution-needed")).as("whoever objects may still change their mind").isEmpty();
        time.daysPass(18);
        assertThat(stage.mailed(number, "solution-needed")).containsExactly("sagsbehandler@viborg.example");

        stage.completes("viborg", number, "Task_FindSolution",
                Map.of("solution", "REVISED", "solutionText", "Vi er blevet enige om ni.", "placesAfter", VIBORG_PLACES - 9L));

        assertThat(stage.theCase(number).round()).isEqualTo(2);
        assertThat(stage.theCase(number).assessment().orElseThrow().sentence()).contains("endelig godkendelse");
        stage.choosesRoute(number, "HEARING");
        assertThat(stage.openTasks(number, "Task_AnswerHearing")).hasSize(19);
        time.daysPass(30);
        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_SILENCE);
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES - 9);
    }

    @Test
    void a_contested_proposal_kept_unchanged_may_be_approved_in_the_second_round() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");
        time.daysPass(20);

        stage.completes("viborg", number, "Task_FindSolution",
                Map.of("solution", "UNCHANGED", "solutionText", "Pladserne har stået tomme i to år."));
        stage.choosesRoute(number, "HEARING");
        stage.everybodyAnswers(number, "NO_REMARKS");

        assertThat(stage.theCase(number).round()).isEqualTo(2);
        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_BY_ANSWERS);
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES - 12);
    }

    @Test
    void after_objections_the_operator_may_withdraw() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");
        time.daysPass(20);

        stage.completes("viborg", number, "Task_FindSolution",
                Map.of("solution", "WITHDRAWN", "solutionText", "Vi kan ikke blive enige."));

        assertThat(stage.outcomeInHistory(number)).isEqualTo("WITHDRAWN");
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES);
    }

    @Test
    void a_withdrawal_during_a_hearing_ends_its_tasks_and_its_timer_and_tells_those_asked() {
        CaseNumber number = stage.isInHearing(stage.proposal());

        stage.withdraws("viborg", number);

        assertThat(stage.outcomeInHistory(number)).isEqualTo("WITHDRAWN");
        assertThat(stage.openTasks(number, "Task_AnswerHearing")).isEmpty();
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
        assertThat(stage.mailed(number, "case-withdrawn"))
                .contains("direktoer@aarhus.example", stage.contactOf("820"), "sekretariat@sekretariat.example");
        assertThatThrownBy(() -> stage.withdraws("viborg", number)).hasMessageContaining("allerede afsluttet");
    }

    @Test
    void a_meeting_may_postpone_and_then_decide_and_repeats_itself_without_effect() {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());
        stage.choosesRoute(number, "MEETING");
        assertThat(stage.textOfMail(number, "awaits-meeting", "sagsbehandler@viborg.example"))
                .contains("fredag den 5. marts 2027");

        stage.meetingDecides(number, "dassos-2027-03-05", Map.of("meetingOutcome", "POSTPONED"));
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.MEETING);
        stage.meetingDecides(number, "dassos-2027-03-05", Map.of("meetingOutcome", "APPROVED"));
        BpmnAwareTests.assertThat(stage.instanceOf(number)).isWaitingAt("Event_MeetingDecided");
        assertThat(stage.mailed(number, "awaits-meeting")).hasSize(2);

        assertThatThrownBy(() -> stage.meetingDecides(number, "dassos-2027-06-11",
                        Map.of("meetingOutcome", "APPROVED_WITH_CHANGES")))
                .hasMessageContaining("placesAfter");
        stage.meetingDecides(number, "dassos-2027-06-11",
                Map.of("meetingOutcome", "APPROVED_WITH_CHANGES", "placesAfter", VIBORG_PLACES - 6L));

        assertThat(stage.outcomeInHistory(number)).isEqualTo("APPROVED_WITH_CHANGES");
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES - 6);
    }

    @Test
    void what_a_meeting_rejects_never_enters_the_register() {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());
        stage.choosesRoute(number, "MEETING");

        stage.meetingDecides(number, "dassos-2027-03-05", Map.of("meetingOutcome", "REJECTED"));

        assertThat(stage.outcomeInHistory(number)).isEqualTo("REJECTED_AT_MEETING");
        time.timePassesTo("2026-12-11T10:00");
        assertThat(stage.mailed(number, "decision")).containsAll(stage.membersAddresses());
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES);
    }

    @Test
    void a_case_of_2016_has_no_threshold_and_a_remark_contests_it() {
        time.timeIs("2024-05-15T09:00");
        Map<String, Object> small = proposal("placesAfter", VIBORG_PLACES - 2L);
        small.put("effectiveDate", "2024-09-01");
        CaseNumber number = stage.isReadyForRoute("viborg", small);
        assertThat(stage.theCase(number).edition().year()).isEqualTo(2016);
        assertThat(stage.theCase(number).assessment().orElseThrow().sentence())
                .startsWith("Sagen følger reglerne fra 2016. De har ingen bagatelgrænse");

        stage.choosesRoute(number, "HEARING");
        assertThat(stage.journal(number)).contains("Sekretariatet bekræfter, at sagen følger reglerne fra 2016.");
        stage.answers("aarhus-direktoer", number, "REMARK", "Vi undrer os over tallet.");
        time.daysPass(30);

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.CONTESTED);
    }
}
