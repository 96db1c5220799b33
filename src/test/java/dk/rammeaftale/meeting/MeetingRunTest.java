package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.CALL;
import static dk.rammeaftale.meeting.MeetingRunStage.CHAIR;
import static dk.rammeaftale.meeting.MeetingRunStage.MARCH;
import static dk.rammeaftale.meeting.MeetingRunStage.REMINDER;
import static dk.rammeaftale.meeting.MeetingRunStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.meeting.model.MeetingState;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting from its call for items to its minutes, with the real rules, transactions and engine. */
@ServiceTest
class MeetingRunTest {

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

    private void isWaitingAt(String element) {
        BpmnAwareTests.assertThat(stage.instance(MARCH)).isWaitingAtExactly(element);
    }

    @Test
    void a_meeting_goes_from_its_call_for_items_to_its_published_minutes() {
        time.timePassesTo("2027-01-22T07:59:59");
        assertThat(stage.instance(MARCH)).isNull();
        assertThat(stage.state(MARCH)).isEqualTo(MeetingState.PLANNED);

        time.timePassesTo("2027-01-22T08:00");
        isWaitingAt("Event_ReminderDue");
        assertThat(stage.state(MARCH)).isEqualTo(MeetingState.CALLED);
        assertThat(stage.mailed(MARCH, CALL)).isEqualTo(stage.mailingList());

        time.timePassesTo("2027-02-02T07:59:59");
        assertThat(stage.mailed(MARCH, REMINDER)).isEmpty();
        time.timePassesTo("2027-02-02T08:00");
        isWaitingAt("Event_HandInOver");
        assertThat(stage.mailed(MARCH, REMINDER)).isEqualTo(stage.mailingList());

        time.timePassesTo("2027-02-05T23:59:59");
        isWaitingAt("Event_HandInOver");
        time.timePassesTo("2027-02-06T00:00");
        isWaitingAt("Task_PrepareAgenda");
        assertThat(stage.task(MARCH, "Task_PrepareAgenda").getName())
                .isEqualTo("Forbered dagsordenen: DASSOS, fredag den 5. marts 2027");

        stage.completes(SECRETARIAT, MARCH, "Task_PrepareAgenda", Map.of());
        isWaitingAt("Event_MeetingBegins");
        time.timePassesTo("2027-03-05T11:59:59");
        assertThat(stage.state(MARCH)).isNotEqualTo(MeetingState.HELD);
        time.timePassesTo("2027-03-05T12:00");
        isWaitingAt("Task_RecordMinutes");
        assertThat(stage.state(MARCH)).isEqualTo(MeetingState.HELD);

        stage.recordsMinutes();
        isWaitingAt("Task_ApproveMinutes");
        assertThat(stage.task(MARCH, "Task_ApproveMinutes").getAssignee()).isEqualTo(CHAIR);
        stage.completes(CHAIR, MARCH, "Task_ApproveMinutes", Map.of("approved", true));

        assertThat(stage.instance(MARCH)).isNull();
        assertThat(stage.endedAt(MARCH)).containsExactly("EndEvent_MinutesPublished");
        assertThat(stage.startedInstances(MARCH)).isEqualTo(1);
    }

    @Test
    void minutes_that_the_chair_sends_back_are_written_again() {
        stage.minutesAreWithTheChair();

        stage.completes(CHAIR, MARCH, "Task_ApproveMinutes", Map.of("approved", false, "remark", "Punkt 1.2 mangler."));
        isWaitingAt("Task_RecordMinutes");
        stage.recordsMinutes();
        stage.completes(CHAIR, MARCH, "Task_ApproveMinutes", Map.of("approved", true));

        assertThat(stage.endedAt(MARCH)).containsExactly("EndEvent_MinutesPublished");
    }

    @Test
    void the_call_says_when_and_where_and_how_items_are_handed_in() {
        time.timePassesTo("2027-01-22T08:00");

        assertThat(stage.textOfMail(MARCH, CALL, "direktoer@skive.example"))
                .startsWith("Du får denne mail, fordi du sidder på en plads i DASSOS.")
                .contains("Dato: fredag den 5. marts 2027", "Tid: kl. 12.00–13.45", "Sted: Viborg Rådhus")
                .contains("Frist for indmelding af punkter: fredag den 5. februar 2027 kl. 23.59.59")
                .contains("Indmeld et punkt til en dagsorden");
    }
}
