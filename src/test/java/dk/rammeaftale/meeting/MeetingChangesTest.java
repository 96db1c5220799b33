package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.CALL;
import static dk.rammeaftale.meeting.MeetingRunStage.CHAIR;
import static dk.rammeaftale.meeting.MeetingRunStage.MARCH;
import static dk.rammeaftale.meeting.MeetingRunStage.REMINDER;
import static dk.rammeaftale.meeting.MeetingRunStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.meeting.application.RunningMeetings;
import dk.rammeaftale.meeting.model.MeetingState;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A meeting is moved or cancelled, whatever it waits for just then; own pages do what its tasks wait for. */
@ServiceTest
class MeetingChangesTest {

    /** How far a meeting has come when something happens to it. */
    private enum Stand {
        CALLED("Event_ReminderDue") {
            @Override
            void reach(MeetingRunStage stage, ServiceTime time) {
                time.timePassesTo("2027-01-22T08:00");
            }
        },
        REMINDED("Event_HandInOver") {
            @Override
            void reach(MeetingRunStage stage, ServiceTime time) {
                time.timePassesTo("2027-02-02T08:00");
            }
        },
        PREPARING("Task_PrepareAgenda") {
            @Override
            void reach(MeetingRunStage stage, ServiceTime time) {
                stage.handInIsOver();
            }
        },
        AGENDA_OUT("Event_MeetingBegins") {
            @Override
            void reach(MeetingRunStage stage, ServiceTime time) {
                stage.agendaIsOut();
            }
        };

        private final String element;

        Stand(String element) {
            this.element = element;
        }

        abstract void reach(MeetingRunStage stage, ServiceTime time);
    }

    @Autowired
    private MeetingRunStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RunningMeetings running;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void stageIsSet() {
        init(engine);
        stage.isSet();
    }

    static Stream<Stand> stands() {
        return Stream.of(Stand.values());
    }

    private void isWaitingAt(String element) {
        BpmnAwareTests.assertThat(stage.instance(MARCH)).isWaitingAtExactly(element);
    }

    @ParameterizedTest
    @MethodSource("stands")
    void a_cancelled_meeting_ends_wherever_it_is(Stand stand) {
        stand.reach(stage, time);
        isWaitingAt(stand.element);

        stage.isCancelled(MARCH);
        time.timePassesTo("2027-03-06T08:00");

        assertThat(stage.endedAt(MARCH)).containsExactly("EndEvent_MeetingCancelled");
        assertThat(stage.state(MARCH)).isEqualTo(MeetingState.CANCELLED);
        assertThat(stage.mailed(MARCH, REMINDER)).hasSize(stand == Stand.CALLED ? 0 : stage.mailingList().size());
    }

    @Test
    void a_meeting_that_is_cancelled_before_it_begins_has_nothing_to_end() {
        stage.isCancelled(MARCH);
        time.timePassesTo("2027-03-06T08:00");

        assertThat(stage.startedInstances(MARCH)).isZero();
    }

    @Test
    void nothing_ends_a_meeting_that_our_tables_do_not_call_cancelled() {
        Stand.CALLED.reach(stage, time);

        assertThatThrownBy(() -> running.cancelled(stage.meeting(MARCH))).hasMessageContaining("moved on");
        isWaitingAt("Event_ReminderDue");
    }

    @Test
    void the_timers_move_with_a_meeting_whose_call_is_out() {
        Stand.CALLED.reach(stage, time);
        stage.isMoved(MARCH, "2027-03-12", "2027-02-12");

        assertThat(stage.timer(MARCH, "Event_ReminderDue")).isEqualTo("2027-02-09T08:00");
        time.timePassesTo("2027-02-06T08:00");
        isWaitingAt("Event_ReminderDue");
        time.timePassesTo("2027-02-09T08:00");
        assertThat(stage.mailed(MARCH, REMINDER)).isEqualTo(stage.mailingList());
        assertThat(stage.timer(MARCH, "Event_HandInOver")).isEqualTo("2027-02-13T00:00");
        assertThat(stage.textOfMail(MARCH, REMINDER, "direktoer@skive.example")).contains("fredag den 12. marts 2027");
    }

    @Test
    void the_deadline_moves_with_a_meeting_that_has_been_reminded() {
        Stand.REMINDED.reach(stage, time);
        stage.isMoved(MARCH, "2027-03-12", "2027-02-12");

        assertThat(stage.timer(MARCH, "Event_HandInOver")).isEqualTo("2027-02-13T00:00");
        time.timePassesTo("2027-02-13T00:00");
        isWaitingAt("Task_PrepareAgenda");
    }

    @Test
    void a_meeting_that_is_moved_while_its_agenda_is_prepared_begins_on_its_new_day() {
        Stand.PREPARING.reach(stage, time);
        stage.isMoved(MARCH, "2027-03-12", "2027-02-12");
        isWaitingAt("Task_PrepareAgenda");

        stage.completes(SECRETARIAT, MARCH, "Task_PrepareAgenda", Map.of());
        assertThat(stage.timer(MARCH, "Event_MeetingBegins")).isEqualTo("2027-03-12T12:00");
    }

    @Test
    void a_meeting_that_is_moved_with_its_agenda_out_begins_on_its_new_day() {
        Stand.AGENDA_OUT.reach(stage, time);
        stage.isMoved(MARCH, "2027-03-12", "2027-02-12");

        time.timePassesTo("2027-03-05T12:00");
        isWaitingAt("Event_MeetingBegins");
        time.timePassesTo("2027-03-12T12:00");
        isWaitingAt("Task_RecordMinutes");
    }

    @Test
    void a_meeting_that_is_moved_to_an_earlier_day_goes_on_at_once() {
        Stand.CALLED.reach(stage, time);
        stage.isMoved(MARCH, "2027-02-05", "2027-01-21");

        isWaitingAt("Task_PrepareAgenda");
        assertThat(stage.mailed(MARCH, REMINDER)).as("its deadline has passed").isEmpty();
    }

    @Test
    void a_meeting_that_is_moved_before_its_call_is_called_by_its_new_dates() {
        stage.isMoved(MARCH, "2027-03-19", "2027-02-19");

        time.timePassesTo("2027-01-22T08:00");
        assertThat(stage.mailed(MARCH, CALL)).isEmpty();
        time.timePassesTo("2027-02-05T08:00");
        assertThat(stage.mailed(MARCH, CALL)).isEqualTo(stage.mailingList());
    }

    @Test
    void nothing_moves_when_the_transaction_of_the_move_fails() {
        Stand.CALLED.reach(stage, time);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    running.moved(
                            stage.meeting(MARCH).on(LocalDate.parse("2027-03-12"), LocalDate.parse("2027-02-12")));
                    throw new IllegalStateException("the page failed");
                }))
                .hasMessage("the page failed");
        assertThat(stage.timer(MARCH, "Event_ReminderDue")).isEqualTo("2027-02-02T08:00");
    }

    @Test
    void own_pages_do_what_the_tasks_wait_for() {
        assertThat(running.agendaReady(stage.meeting(MARCH))).isFalse();
        stage.handInIsOver();

        assertThat(stage.as(SECRETARIAT, () -> running.agendaReady(stage.meeting(MARCH)))).isTrue();
        assertThat(stage.as(SECRETARIAT, () -> running.agendaReady(stage.meeting(MARCH)))).isFalse();
        time.timePassesTo("2027-03-05T12:00");
        stage.everythingIsTakenNoteOf();
        assertThat(stage.as(SECRETARIAT, () -> running.minutesRecorded(stage.meeting(MARCH)))).isTrue();
        time.dueWorkIsDone();
        isWaitingAt("Task_ApproveMinutes");
    }

    @Test
    void the_minutes_wait_for_whoever_is_in_charge_of_the_chairs_seat() {
        stage.minutesAreWithTheChair();
        assertThat(stage.task(MARCH, "Task_ApproveMinutes").getAssignee()).isEqualTo(CHAIR);

        stage.deputyStandsInForTheChair("struer", "2027-03-08", "2027-03-31");
        time.timePassesTo("2027-03-08T08:00");

        assertThat(stage.task(MARCH, "Task_ApproveMinutes").getAssignee()).isEqualTo("struer");
        assertThat(stage.mailed(MARCH, "minutes-to-approve"))
                .containsExactly("direktoer@struer.example", "sagsbehandler@struer.example");
        assertThatThrownBy(() -> stage.completes(CHAIR, MARCH, "Task_ApproveMinutes", Map.of("approved", true)))
                .isInstanceOf(AuthorizationException.class);
    }
}
