package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.SECRETARIAT;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static dk.rammeaftale.capacity.CaseMeetingStage.JUNE;
import static dk.rammeaftale.capacity.CaseMeetingStage.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.application.CaseAccess;
import dk.rammeaftale.capacity.application.Routes;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.ItemState;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that waits for a meeting has an item on its agenda, which goes with the case wherever it goes. */
@ServiceTest
class CaseItemsTest {

    private static final Viewer MEMBER = new Viewer("odder-direktoer", Set.of("members", "authority-727"));
    private static final Viewer STRANGER = new Viewer("odder", Set.of("operators", "authority-727"));

    @Autowired
    private CaseStage stage;
    @Autowired
    private CaseMeetingStage meetings;
    @Autowired
    private AgendaItems items;
    @Autowired
    private Routes routes;
    @Autowired
    private CaseAccess access;
    @Autowired
    private ServiceTime time;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private CaseNumber waiting(Map<String, Object> proposal) {
        CaseNumber number = stage.isReadyForRoute("viborg", proposal);
        stage.choosesRoute(number, "MEETING");
        return number;
    }

    private CaseNumber waiting() {
        return waiting(stage.proposal());
    }

    @Test
    void it_hands_in_a_decision_item_with_its_facts_and_attachments() {
        Map<String, Object> proposal = stage.proposal();
        proposal.put("reason", "Efterspørgslen er <faldet> & falder.\nPladserne står tomme.");
        proposal.put("attachment_1",
                Variables.fileValue("notat.pdf").file(SampleFiles.pdf()).mimeType("application/pdf").setTransient(true).create());
        CaseNumber number = stage.proposes("viborg", proposal);
        Map<String, Object> log = new HashMap<>();
        stage.affectedCodes(number).forEach(code -> {
            log.put("contact_" + code + "_date", "2026-12-10");
            log.put("contact_" + code + "_how", "PHONE");
        });
        log.put("contact_657_reaction", "Herning bruger to af pladserne.");
        stage.completes("viborg", number, "Task_ConfirmContact", log);
        stage.choosesRoute(number, "MEETING");

        AgendaItem item = meetings.openItem(number);

        assertThat(item.section()).isEqualTo(Section.DECISION);
        assertThat(item.meetingId()).contains(MARCH);
        assertThat(item.presenter()).isEqualTo("Driftsherren, Viborg Kommune");
        assertThat(item.title()).isEqualTo(
                "Kapacitetsjustering: Botilbuddet Kildehuset Nord: 12 pladser færre (fra 44 til 32) (sag %s)".formatted(number));
        assertThat(item.bullets()).hasSize(1).allMatch(Bullet::decidesCase);
        assertThat(item.bullets().get(0).wording()).isEqualTo("Godkender forslaget om Botilbuddet Kildehuset Nord:"
                + " 12 pladser færre (fra 44 til 32), gældende fra den 1. marts 2027");
        assertThat(item.statement())
                .contains("<li><strong>Forslag:</strong> 12 pladser færre (fra 44 til 32)</li>")
                .contains("<li><strong>Gælder fra:</strong> 1. marts 2027</li>")
                .contains("<p>Efterspørgslen er &lt;faldet&gt; &amp; falder.<br>Pladserne står tomme.</p>")
                .contains("12 pladser færre er mere end 10, derfor skal DASSOS godkende ændringen")
                .contains("<li><strong>Herning Kommune:</strong> Herning bruger to af pladserne.</li>")
                .contains("<li><strong>Favrskov Kommune:</strong> Er kontaktet og har ikke udtalt sig.</li>")
                .doesNotContain("Mailhøring");
        assertThat(item.attachments()).extracting(ItemAttachment::fileName).containsExactly("notat.pdf");
        assertThat(item.attachments()).noneMatch(ItemAttachment::published);
        assertThat(stage.journal(number)).contains(
                "Sekretariatet har valgt: DASSOS-møde. Sagen kommer på dagsordenen for mødet fredag den 5. marts 2027.",
                "Sagen afventer DASSOS-mødet fredag den 5. marts 2027.");
        assertThat(stage.textOfMail(number, "awaits-meeting", "sagsbehandler@viborg.example"))
                .contains("DASSOS-mødet fredag den 5. marts 2027");
    }

    @Test
    void after_the_hand_in_deadline_the_meeting_after_is_named() {
        time.timeIs("2027-02-06T09:00");
        CaseNumber number = waiting(proposalFor("2027-08-01"));

        assertThat(meetings.meetingOf(number)).contains(JUNE);
        assertThat(stage.journal(number)).contains(
                "Sekretariatet har valgt: DASSOS-møde. Sagen kommer på dagsordenen for mødet fredag den 11. juni 2027.");
        assertThat(stage.textOfMail(number, "awaits-meeting", "sagsbehandler@viborg.example"))
                .contains("fredag den 11. juni 2027")
                .doesNotContain("marts");
    }

    @Test
    void without_a_planned_meeting_the_item_waits_for_one() {
        meetings.noMeetingIsPlanned();
        CaseNumber number = waiting();

        assertThat(meetings.meetingOf(number)).isEmpty();
        assertThat(stage.journal(number)).contains(
                "Sekretariatet har valgt: DASSOS-møde. Sagen kommer på det første møde, der bliver planlagt.");
    }

    @Test
    void handing_in_again_adds_nothing() {
        CaseNumber number = waiting();
        AgendaItem before = meetings.openItem(number);

        routes.awaitMeeting(number);

        assertThat(meetings.itemsOf(number)).containsExactly(before);
        assertThat(stage.mailed(number, "awaits-meeting")).hasSize(1);
    }

    @Test
    void a_case_revised_after_remarks_updates_the_item_it_has_and_tells_of_the_round() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        AgendaItem early = items.handIn(
                new NewItem(Forum.DASSOS, Section.DECISION, "Foreløbig", "", "<p>Foreløbig.</p>",
                        List.of(Bullet.decidingCase("Godkender forslaget")), ItemSource.CASE, number.value(), SECRETARIAT),
                List.of());
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange for os.");
        stage.answers("odder-direktoer", number, "OBJECTION", "Det handler om 010190-1234.");
        time.daysPass(20);
        stage.completes("viborg", number, "Task_FindSolution", Map.of(
                "solution", "REVISED", "solutionText", "Vi er blevet enige om elleve.", "placesAfter", VIBORG_PLACES - 11L));
        stage.choosesRoute(number, "MEETING");

        AgendaItem item = meetings.openItem(number);

        assertThat(item.id()).isEqualTo(early.id());
        assertThat(item.title()).contains("11 pladser færre (fra 44 til 33)");
        assertThat(item.bullets()).extracting(Bullet::wording).singleElement().asString().contains("11 pladser færre");
        assertThat(item.statement())
                .contains("<h3>Mailhøring, runde 1</h3>")
                .contains("<li><strong>Aarhus Kommune:</strong> Tolv er for mange for os.</li>")
                .contains("<p>Driftsherrens løsning: Forslaget ændres. Vi er blevet enige om elleve.</p>")
                .contains("vises ikke, før sekretariatet har afgjort det")
                .doesNotContain("010190");
    }

    @Test
    void an_item_that_a_meeting_has_begun_to_deal_with_stays_as_the_meeting_had_it() {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());
        items.handIn(
                new NewItem(Forum.DASSOS, Section.DECISION, "Foreløbig", "", "<p>Foreløbig.</p>",
                        List.of(Bullet.decidingCase("Godkender forslaget")), ItemSource.CASE, number.value(), SECRETARIAT),
                List.of());
        meetings.isHeldAndRecords(MARCH, Outcome.APPROVED);

        stage.choosesRoute(number, "MEETING");

        assertThat(meetings.itemsOf(number)).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Foreløbig");
            assertThat(item.decidingBullet().orElseThrow().outcome()).contains(Outcome.APPROVED);
        });
    }

    @Test
    void a_withdrawn_case_withdraws_its_item_with_the_reason() {
        CaseNumber number = waiting();
        meetings.is(MARCH, MeetingState.AGENDA_PUBLISHED);

        stage.withdraws("viborg", number);

        assertThat(meetings.itemsOf(number)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(ItemState.WITHDRAWN);
            assertThat(item.stateReason()).isEqualTo("Forslaget er trukket. Behovet har ændret sig.");
        });
    }

    @Test
    void members_see_it_once_the_agenda_is_sent() {
        CaseNumber number = waiting();
        meetings.is(MARCH, MeetingState.CALLED);
        assertThat(access.visible(number, MEMBER)).isEmpty();

        meetings.is(MARCH, MeetingState.AGENDA_PUBLISHED);

        assertThat(access.visible(number, MEMBER)).isPresent();
        assertThat(access.visible(number, STRANGER)).isEmpty();
    }

    @Test
    void a_moved_meeting_is_told_to_the_operator_and_to_those_affected() {
        CaseNumber number = waiting();

        meetings.isMoved(MARCH, "2027-03-12", "Mødelokalet er optaget.");

        assertThat(stage.journal(number)).last()
                .isEqualTo("Sagen behandles nu på DASSOS-mødet fredag den 12. marts 2027. Mødelokalet er optaget.");
        assertThat(stage.mailed(number, "case-meeting-moved"))
                .hasSize(7)
                .contains("sagsbehandler@viborg.example", stage.contactOf("820"));
        assertThat(stage.textOfMail(number, "case-meeting-moved", stage.contactOf("657")))
                .contains("Sagen behandles nu på mødet fredag den 12. marts 2027.", "Mødelokalet er optaget.");
    }

    @Test
    void a_cancelled_meeting_sends_it_on_and_without_a_next_one_it_is_said_so() {
        CaseNumber number = waiting();
        meetings.isCancelled(MARCH, Optional.of(JUNE), "For få punkter.");
        assertThat(meetings.meetingOf(number)).contains(JUNE);
        meetings.isCancelled(JUNE, Optional.empty(), "");

        assertThat(stage.journal(number)).contains(
                "Sagen behandles nu på DASSOS-mødet fredag den 11. juni 2027. For få punkter.",
                "Sagen behandles på et senere DASSOS-møde; der er endnu ingen dato i mødeplanen.");
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.MEETING);
    }

    @Test
    void nobody_is_told_of_a_meeting_that_moves_after_the_case_was_withdrawn() {
        CaseNumber number = waiting();
        stage.withdraws("viborg", number);
        meetings.isMoved(MARCH, "2027-03-12", "");

        assertThat(stage.mailed(number, "case-meeting-moved")).isEmpty();
    }

    private Map<String, Object> proposalFor(String day) {
        Map<String, Object> proposal = stage.proposal();
        proposal.put("effectiveDate", day);
        return proposal;
    }
}
