package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.CHAIR;
import static dk.rammeaftale.meeting.MeetingRunStage.MARCH;
import static dk.rammeaftale.meeting.MeetingRunStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.meeting.model.MeetingState;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting from its start to its approved minutes, worked on at our own pages without scripts. */
@ServiceTest
class MeetingFormsOnOwnPagesTest {

    @Autowired
    private MeetingRunStage stage;
    @Autowired
    private PageVisitor pages;
    @Autowired
    private ServiceTime time;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    @Test
    void a_meeting_is_started_before_its_time() {
        pages.fills("start-meeting", SECRETARIAT, "meeting", Map.of("meetingId", MARCH));

        assertThat(stage.startedInstances(MARCH)).isOne();
    }

    @Test
    void an_item_is_handed_in_by_a_member() {
        pages.fills("hand-in-item", "odder-direktoer", "agenda-item", Map.of("title", "Fælles visitation",
                "recommendation", "at drøfte modellen", "statement", "Sagen."));

        assertThat(jdbc.sql("select count(*) from agenda_item where title = 'Fælles visitation'").query(Long.class).single())
                .isOne();
    }

    @Test
    void agenda_and_minutes_are_approved() {
        time.dueWorkIsDone();
        stage.handInIsOver();
        pages.fills("prepare-agenda", SECRETARIAT, stage.task(MARCH, "Task_PrepareAgenda"), Map.of());
        time.timePassesTo("2027-03-05T12:00");
        stage.everythingIsTakenNoteOf();
        pages.fills("record-minutes", SECRETARIAT, stage.task(MARCH, "Task_RecordMinutes"), Map.of());
        pages.fills("approve-minutes", CHAIR, stage.task(MARCH, "Task_ApproveMinutes"), Map.of("approved", "true"));

        assertThat(stage.state(MARCH)).isEqualTo(MeetingState.MINUTES_PUBLISHED);
    }
}
