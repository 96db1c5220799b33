package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.VIBORG_FACILITY;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static dk.rammeaftale.capacity.CaseMeetingStage.JUNE;
import static dk.rammeaftale.capacity.CaseMeetingStage.MARCH;
import static dk.rammeaftale.capacity.CaseMeetingStage.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.model.ItemState;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the minutes of a meeting say about a case reaches it, exactly once, whatever happens in between. */
@ServiceTest
class DecisionsFlowBackTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private CaseMeetingStage meetings;
    @Autowired
    private ServiceTime time;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private CaseNumber waiting() {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());
        stage.choosesRoute(number, "MEETING");
        return number;
    }

    private List<String> heard(CaseNumber number) {
        return stage.journal(number).stream().filter(line -> line.contains("har behandlet sagen")).toList();
    }

    @Test
    void an_approval_in_the_minutes_decides_the_case() {
        CaseNumber number = waiting();
        meetings.decides(MARCH, Outcome.APPROVED);

        assertThat(stage.outcomeInHistory(number)).isEqualTo("APPROVED_AT_MEETING");
        assertThat(heard(number)).containsExactly("DASSOS-mødet den 5. marts 2027 har behandlet sagen: godkendt.");
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES - 12);
        assertThat(meetings.itemsOf(number)).as("what the meeting decided is not withdrawn")
                .singleElement().matches(item -> item.state() == ItemState.OPEN);
    }

    @Test
    void what_is_not_approved_is_rejected() {
        CaseNumber number = waiting();
        meetings.decides(MARCH, Outcome.NOT_APPROVED);

        assertThat(stage.outcomeInHistory(number)).isEqualTo("REJECTED_AT_MEETING");
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES);
    }

    @Test
    void changes_reach_the_register_of_places_as_the_minutes_say_them() {
        CaseNumber number = waiting();
        meetings.minutesGive(MARCH, item -> new CaseMeetingStage.Word(
                Outcome.APPROVED_WITH_CHANGES, Optional.of(VIBORG_PLACES - 6)));
        time.dueWorkIsDone();

        assertThat(stage.outcomeInHistory(number)).isEqualTo("APPROVED_WITH_CHANGES");
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES - 6);
    }

    @Test
    void changes_that_leave_the_number_of_places_alone_are_approved_as_proposed() {
        CaseNumber number = waiting();
        meetings.decides(MARCH, Outcome.APPROVED_WITH_CHANGES);

        assertThat(stage.outcomeInHistory(number)).isEqualTo("APPROVED_WITH_CHANGES");
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES - 12);
    }

    @Test
    void changes_that_leave_nothing_to_change_enter_nothing_in_the_register() {
        CaseNumber number = waiting();
        meetings.minutesGive(MARCH, item -> new CaseMeetingStage.Word(Outcome.APPROVED_WITH_CHANGES, Optional.of(VIBORG_PLACES)));
        time.dueWorkIsDone();

        assertThat(stage.outcomeInHistory(number)).isEqualTo("APPROVED_WITH_CHANGES");
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES);
    }

    @Test
    void a_postponed_case_goes_on_waiting_and_its_new_date_is_announced() {
        CaseNumber number = waiting();
        time.timePassesTo("2027-03-05T14:00");
        meetings.decides(MARCH, Outcome.POSTPONED);

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.MEETING);
        assertThat(meetings.meetingOf(number)).contains(JUNE);
        assertThat(meetings.itemsOf(number)).hasSize(2);
        assertThat(stage.journal(number)).last().isEqualTo("Sagen kommer igen på DASSOS-mødet fredag den 11. juni 2027.");
        assertThat(stage.textsOfMails(number, "awaits-meeting", "sagsbehandler@viborg.example"))
                .hasSize(2)
                .last().asString().contains("Sagen er udsat", "fredag den 11. juni 2027");

        meetings.decides(JUNE, Outcome.APPROVED);
        assertThat(stage.outcomeInHistory(number)).isEqualTo("APPROVED_AT_MEETING");
    }

    @Test
    void a_case_that_was_only_talked_about_comes_back_like_a_postponed_one() {
        CaseNumber number = waiting();
        time.timePassesTo("2027-03-05T14:00");
        meetings.decides(MARCH, Outcome.DISCUSSED);

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.MEETING);
        assertThat(meetings.meetingOf(number)).contains(JUNE);
    }

    @Test
    void minutes_that_are_not_published_after_all_decide_nothing() {
        CaseNumber number = waiting();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    meetings.minutesGive(MARCH, Outcome.APPROVED);
                    throw new IllegalStateException("the minutes could not be rendered");
                }))
                .hasMessageContaining("rendered");
        time.dueWorkIsDone();

        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.MEETING);
        assertThat(heard(number)).isEmpty();
    }

    @Test
    void after_a_crash_between_minutes_and_cases_the_decision_is_delivered() {
        CaseNumber number = waiting();
        meetings.minutesGive(MARCH, Outcome.APPROVED);
        assertThat(stage.theCase(number).state()).as("nothing is done yet").isEqualTo(CaseState.MEETING);

        time.dueWorkIsDone();

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_AT_MEETING);
    }

    @Test
    void a_decision_is_taken_once_however_often_it_is_delivered() {
        CaseNumber number = waiting();
        time.timePassesTo("2027-03-05T14:00");
        meetings.minutesGive(MARCH, Outcome.POSTPONED);

        meetings.decisionsAreDelivered();
        meetings.decisionsAreDelivered();
        time.dueWorkIsDone();
        meetings.decisionsAreDelivered();
        time.dueWorkIsDone();

        assertThat(heard(number)).hasSize(1);
        assertThat(stage.mailed(number, "awaits-meeting")).hasSize(2);
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.MEETING);
    }

    @Test
    void two_who_deliver_at_once_deliver_once() throws Exception {
        List<CaseNumber> numbers = IntStream.range(0, 4).mapToObj(index -> waiting()).toList();
        time.timePassesTo("2027-03-05T14:00");
        meetings.minutesGive(MARCH, Outcome.POSTPONED);

        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<?>> both = IntStream.range(0, 2)
                .<Future<?>>mapToObj(index -> two.submit(() -> {
                    start.await();
                    meetings.decisionsAreDelivered();
                    return null;
                }))
                .toList();
        start.countDown();
        for (Future<?> one : both) {
            one.get(60, TimeUnit.SECONDS);
        }
        two.shutdown();
        time.dueWorkIsDone();

        assertThat(numbers).allSatisfy(number -> {
            assertThat(stage.mailed(number, "awaits-meeting")).hasSize(2);
            assertThat(meetings.meetingOf(number)).contains(JUNE);
        });
    }

    /** The case's step is held up like one that fails and is tried again later. */
    private Job heldUp(CaseNumber number) {
        Job step = jobs.createJobQuery().processInstanceId(stage.instanceOf(number).getId()).singleResult();
        jobs.suspendJobById(step.getId());
        return step;
    }

    @Test
    void a_case_that_is_elsewhere_for_the_moment_takes_its_decisions_later_and_in_order() {
        CaseNumber number = waiting();
        time.timePassesTo("2027-03-05T14:00");
        meetings.minutesGive(MARCH, Outcome.POSTPONED);
        meetings.decisionsAreDelivered();
        Job step = heldUp(number);

        time.timePassesTo("2027-06-11T14:00");
        meetings.decides(JUNE, Outcome.APPROVED);
        meetings.decisionsAreDelivered();
        assertThat(stage.theCase(number).state()).isEqualTo(CaseState.MEETING);

        jobs.activateJobById(step.getId());
        time.dueWorkIsDone();

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_AT_MEETING);
        assertThat(heard(number)).hasSize(2);
        assertThat(meetings.itemsOf(number)).as("no third item for a meeting that is over").hasSize(2);
    }

    @Test
    void a_decision_about_a_case_that_was_withdrawn_meanwhile_is_journalled_and_changes_nothing() {
        CaseNumber number = waiting();
        meetings.minutesGive(MARCH, Outcome.APPROVED);
        stage.withdraws("viborg", number);

        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.WITHDRAWN);
        assertThat(stage.journal(number)).last().isEqualTo("Sagen var afsluttet (trukket),"
                + " før beslutningen fra DASSOS-mødet den 5. marts 2027 nåede frem. Den ændrer ikke sagen.");
        assertThat(stage.placesOn(VIBORG_FACILITY, "2027-03-01")).isEqualTo(VIBORG_PLACES);
    }

    @Test
    void what_a_meeting_has_decided_stays_in_its_minutes_when_the_case_is_withdrawn_before_they_are_published() {
        CaseNumber number = waiting();
        meetings.isHeldAndRecords(MARCH, Outcome.APPROVED);
        stage.withdraws("viborg", number);
        assertThat(meetings.itemsOf(number)).noneMatch(item -> item.isWithdrawn());

        meetings.decides(MARCH, Outcome.APPROVED);

        assertThat(heard(number)).hasSize(1);
        assertThat(stage.journal(number)).last().asString().contains("Den ændrer ikke sagen.");
    }

    @Test
    void the_secretariats_own_word_from_an_extra_meeting_takes_the_item_off_the_agenda() {
        CaseNumber number = waiting();
        stage.meetingDecides(number, "ekstra-2027-02-01", Map.of("meetingOutcome", "APPROVED"));

        assertThat(stage.outcomeInHistory(number)).isEqualTo("APPROVED_AT_MEETING");
        assertThat(meetings.itemsOf(number)).singleElement().satisfies(item -> {
            assertThat(item.state()).isEqualTo(ItemState.WITHDRAWN);
            assertThat(item.stateReason()).isEqualTo("Sagen er afgjort på DASSOS-mødet «ekstra-2027-02-01».");
        });
        meetings.decides(MARCH, Outcome.NOT_APPROVED);
        assertThat(stage.theCase(number).outcome()).contains(CaseOutcome.APPROVED_AT_MEETING);
    }

    @Test
    void an_extra_meeting_that_postpones_leaves_the_item_where_it_stands() {
        CaseNumber number = waiting();
        stage.meetingDecides(number, "ekstra-2027-02-01", Map.of("meetingOutcome", "POSTPONED"));

        assertThat(meetings.meetingOf(number)).contains(MARCH);
        assertThat(stage.journal(number)).last().isEqualTo("Sagen kommer igen på DASSOS-mødet fredag den 5. marts 2027.");
    }

    @Test
    void a_planned_meeting_that_postpones_by_the_secretariats_word_sends_the_item_on() {
        CaseNumber number = waiting();
        stage.meetingDecides(number, MARCH, Map.of("meetingOutcome", "POSTPONED"));

        assertThat(meetings.meetingOf(number)).contains(JUNE);
        assertThat(meetings.itemsOf(number).get(0).stateReason()).isEqualTo("Punktet er udsat til et kommende møde.");
    }

    @Test
    void each_meeting_of_a_case_is_dealt_with_in_its_turn() {
        CaseNumber number = waiting();
        time.timePassesTo("2027-03-05T14:00");
        meetings.decides(MARCH, Outcome.POSTPONED);
        time.timePassesTo("2027-06-11T14:00");
        meetings.decides(JUNE, Outcome.POSTPONED);
        assertThat(meetings.meetingOf(number)).contains(SEPTEMBER);
        meetings.is(SEPTEMBER, MeetingState.AGENDA_PUBLISHED);
        meetings.decides(SEPTEMBER, Outcome.NOT_APPROVED);

        assertThat(stage.outcomeInHistory(number)).isEqualTo("REJECTED_AT_MEETING");
        assertThat(heard(number)).hasSize(3);
    }
}
