package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.CALL;
import static dk.rammeaftale.meeting.MeetingRunStage.MARCH;
import static dk.rammeaftale.meeting.MeetingRunStage.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each meeting begins once, when its call for items is due, or as soon after as the service can. */
@ServiceTest
class MeetingStartTest {

    @Autowired
    private MeetingRunStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void stageIsSet() {
        init(engine);
        stage.isSet();
    }

    private static Meeting extra(String date, String deadline) {
        return new Meeting("dassos-ekstra", "DASSOS", LocalDate.parse(date), LocalDate.parse(deadline));
    }

    @Test
    void a_call_that_would_be_due_on_a_day_off_goes_out_on_the_working_day_before() {
        stage.isPlanned(extra("2027-03-19", "2027-02-21"));

        time.timePassesTo("2027-02-05T07:59:59");
        assertThat(stage.mailed("dassos-ekstra", CALL)).as("fourteen days before is a Sunday").isEmpty();
        time.timePassesTo("2027-02-05T08:00");
        assertThat(stage.mailed("dassos-ekstra", CALL)).isEqualTo(stage.mailingList());
    }

    @Test
    void a_service_that_was_down_on_the_day_calls_when_it_is_back() {
        time.timeIs("2027-01-25T10:30");
        time.dueWorkIsDone();

        assertThat(stage.mailed(MARCH, CALL)).hasSize(stage.mailingList().size());
        assertThat(stage.leaveAt(MARCH, CALL)).containsExactly("2027-01-25T10:30");
        time.timePassesTo("2027-02-02T08:00");
        assertThat(stage.mailed(MARCH, REMINDER)).hasSize(stage.mailingList().size());
    }

    @Test
    void a_late_call_leaves_in_office_hours() {
        time.timeIs("2027-01-23T22:00");
        time.dueWorkIsDone();

        assertThat(stage.state(MARCH)).isEqualTo(MeetingState.CALLED);
        assertThat(stage.leaveAt(MARCH, CALL)).as("it is Saturday evening").containsExactly("2027-01-25T08:00");
    }

    @Test
    void a_call_later_than_the_reminder_is_the_reminder() {
        time.timeIs("2027-02-04T09:00");
        time.dueWorkIsDone();

        BpmnAwareTests.assertThat(stage.instance(MARCH)).isWaitingAtExactly("Event_HandInOver");
        assertThat(stage.mailed(MARCH, CALL)).hasSize(stage.mailingList().size());
        assertThat(stage.mailed(MARCH, REMINDER)).isEmpty();
    }

    @Test
    void a_service_that_was_down_until_after_the_deadline_runs_straight_on_to_the_agenda() {
        time.timeIs("2027-02-08T09:00");
        time.dueWorkIsDone();

        BpmnAwareTests.assertThat(stage.instance(MARCH)).isWaitingAtExactly("Task_PrepareAgenda");
        assertThat(stage.mailed(MARCH, CALL)).isEmpty();
        assertThat(stage.mailed(MARCH, REMINDER)).isEmpty();
    }

    @Test
    void a_service_that_was_down_between_call_and_deadline_sends_no_late_reminder() {
        time.timePassesTo("2027-01-22T08:00");
        time.timeIs("2027-02-08T09:00");
        time.dueWorkIsDone();

        BpmnAwareTests.assertThat(stage.instance(MARCH)).isWaitingAtExactly("Task_PrepareAgenda");
        assertThat(stage.mailed(MARCH, REMINDER)).isEmpty();
    }

    @Test
    void a_meeting_that_is_added_with_its_call_already_due_begins_at_once() {
        stage.isPlanned(extra("2027-02-01", "2027-01-20"));
        time.dueWorkIsDone();

        assertThat(stage.state("dassos-ekstra")).isEqualTo(MeetingState.CALLED);
        assertThat(stage.leaveAt("dassos-ekstra", CALL)).containsExactly("2027-01-11T09:00");
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "CANCELLED"})
    void a_meeting_that_is_not_going_to_be_held_never_begins(MeetingState state) {
        stage.isPlanned(stage.meeting(MARCH).in(state));
        time.timePassesTo("2027-03-06T08:00");

        assertThat(stage.startedInstances(MARCH)).isZero();
        assertThat(stage.mailed(MARCH, CALL)).isEmpty();
    }

    @Test
    void a_meeting_of_the_past_never_begins() {
        stage.isPlanned(extra("2027-01-08", "2026-12-11"));
        time.dueWorkIsDone();

        assertThat(stage.startedInstances("dassos-ekstra")).isZero();
    }

    @Test
    void a_meeting_that_the_secretariat_has_begun_does_not_begin_again() {
        stage.isStartedBySecretariat(MARCH);
        assertThat(stage.mailed(MARCH, CALL)).isEqualTo(stage.mailingList());
        time.timePassesTo("2027-01-25T08:00");

        assertThat(stage.startedInstances(MARCH)).isEqualTo(1);
        assertThat(stage.mailed(MARCH, CALL)).isEqualTo(stage.mailingList());
    }

    @Test
    void two_nodes_begin_a_meeting_once() throws Exception {
        time.timeIs("2027-01-22T08:00");
        DueWork node = stage.calls();
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Void> tick = () -> {
            together.await();
            node.runDue();
            return null;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> ticks = nodes.invokeAll(IntStream.range(0, 4).mapToObj(n -> tick).toList());
            for (Future<Void> done : ticks) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        time.dueWorkIsDone();

        assertThat(stage.startedInstances(MARCH)).isEqualTo(1);
        assertThat(stage.mailed(MARCH, CALL)).isEqualTo(stage.mailingList());
    }

    @Test
    void where_a_forum_has_nobody_to_write_to_the_secretariat_gets_the_call() {
        stage.isPlanned(new Meeting("kkr-2027-02-15", "KKR", LocalDate.parse("2027-02-15"), LocalDate.parse("2027-01-18")));
        time.dueWorkIsDone();

        assertThat(stage.mailed("kkr-2027-02-15", CALL)).containsExactly("sekretariat2@sekretariat.example", "sekretariat@sekretariat.example");
        assertThat(stage.textOfMail("kkr-2027-02-15", CALL, "sekretariat@sekretariat.example"))
                .startsWith("Du får denne mail som medarbejder i sekretariatet, fordi KKR Midtjylland hverken har medlemmer eller en mailliste.");
    }
}
