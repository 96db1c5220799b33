package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.CHAIR;
import static dk.rammeaftale.meeting.MeetingRunStage.MARCH;
import static dk.rammeaftale.meeting.MeetingRunStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.application.Minutes;
import dk.rammeaftale.meeting.application.MinutesBook;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MinutesState;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The minutes as the process of a meeting runs them: from Tasklist, and by the chair's link. */
@ServiceTest
class MinutesProcessTest {

    @Autowired
    private MeetingRunStage stage;
    @Autowired
    private MinutesStage minutesStage;
    @Autowired
    private AgendaItems items;
    @Autowired
    private Minutes minutes;
    @Autowired
    private MinutesBook book;
    @Autowired
    private ServiceTime time;
    @LocalServerPort
    private int port;

    @BeforeEach
    void a_meeting_with_an_item_is_held() {
        stage.isSet();
        items.handIn(new NewItem(Forum.DASSOS, Section.DECISION, "Temadag 2028", "Formanden", "<p>Sagen.</p>",
                List.of(Bullet.recommending("At drøfte rammen")), ItemSource.PERSON, "", SECRETARIAT), List.of());
        stage.meetingIsHeld();
    }

    private void isRecorded(Outcome outcome) {
        for (int number = 1; number <= minutesStage.items().size(); number++) {
            minutesStage.records(number, "Rammen blev drøftet.", outcome);
        }
    }

    @Test
    void the_task_is_refused_while_an_item_lacks_its_outcome() {
        assertThatThrownBy(() -> stage.completes(SECRETARIAT, MARCH, "Task_RecordMinutes", Map.of()))
                .hasMessageContaining("indstillingen mangler et resultat");

        assertThat(stage.tasks(MARCH, "Task_RecordMinutes")).hasSize(1);
        assertThat(book.work(MARCH).state()).isEqualTo(MinutesState.DRAFT);
    }

    @Test
    void the_chair_approves_in_tasklist_and_the_minutes_go_out() {
        isRecorded(Outcome.APPROVED);
        stage.completes(SECRETARIAT, MARCH, "Task_RecordMinutes", Map.of());
        assertThat(stage.task(MARCH, "Task_ApproveMinutes").getAssignee()).isEqualTo(CHAIR);
        assertThatThrownBy(() -> stage.completes(CHAIR, MARCH, "Task_ApproveMinutes", Map.of("approved", false)))
                .hasMessageContaining("Skriv, hvad der skal ændres");

        stage.completes(CHAIR, MARCH, "Task_ApproveMinutes", Map.of("approved", true));

        assertThat(stage.state(MARCH)).isEqualTo(MeetingState.MINUTES_PUBLISHED);
        assertThat(stage.endedAt(MARCH)).containsExactly("EndEvent_MinutesPublished");
        assertThat(minutesStage.mails("minutes-published")).isPositive();
    }

    @Test
    void the_page_and_the_chairs_link_move_the_process_on() {
        isRecorded(Outcome.APPROVED);
        stage.as(SECRETARIAT, () -> minutes.handOver(MARCH, MinutesStage.SECRETARY));
        time.dueWorkIsDone();
        assertThat(stage.tasks(MARCH, "Task_ApproveMinutes")).hasSize(1);

        String link = minutesStage.address("minutes-approval", MinutesStage.CHAIR_ADDRESS);
        assertThat(Caller.anonymous(port).send("POST", link + "/bekraeft", "application/x-www-form-urlencoded",
                "approved=false&remark=Mere").body()).contains("Referatet er sendt tilbage");
        time.dueWorkIsDone();
        assertThat(stage.tasks(MARCH, "Task_RecordMinutes")).hasSize(1);

        stage.as(SECRETARIAT, () -> minutes.handOver(MARCH, MinutesStage.SECRETARY));
        time.dueWorkIsDone();
        String again = minutesStage.address("minutes-approval", MinutesStage.CHAIR_ADDRESS);
        Caller.anonymous(port).send("POST", again + "/bekraeft", "application/x-www-form-urlencoded", "approved=true&remark=");
        time.dueWorkIsDone();
        assertThat(stage.state(MARCH)).isEqualTo(MeetingState.MINUTES_PUBLISHED);
        assertThat(stage.endedAt(MARCH)).containsExactly("EndEvent_MinutesPublished");
    }

    @Test
    void a_link_that_is_used_before_the_engine_has_come_to_the_chair_changes_nothing() {
        isRecorded(Outcome.APPROVED);
        stage.as(SECRETARIAT, () -> minutes.handOver(MARCH, MinutesStage.SECRETARY));
        String link = minutesStage.address("minutes-approval", MinutesStage.CHAIR_ADDRESS);

        assertThat(Caller.anonymous(port).send("POST", link + "/bekraeft", "application/x-www-form-urlencoded",
                "approved=true&remark=").body()).contains("Prøv igen om et øjeblik");

        assertThat(book.work(MARCH).state()).isEqualTo(MinutesState.WITH_CHAIR);
    }

    @Test
    void the_forms_in_tasklist_say_what_is_missing_and_show_the_minutes() {
        String task = stage.task(MARCH, "Task_RecordMinutes").getId();
        assertThat(Caller.browser(port, SECRETARIAT, "demo").get("/forms/record-minutes.html?task=" + task).body())
                .contains("Før referatet kan sendes til formanden, mangler dette", "/moeder/" + MARCH + "/referat");

        isRecorded(Outcome.APPROVED);
        stage.completes(SECRETARIAT, MARCH, "Task_RecordMinutes", Map.of());
        String approval = stage.task(MARCH, "Task_ApproveMinutes").getId();
        assertThat(Caller.browser(port, CHAIR, "demo").get("/forms/approve-minutes.html?task=" + approval).body())
                .contains("Rammen blev drøftet.", "Jeg godkender referatet");
    }
}
