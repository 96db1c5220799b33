package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MeetingRunStage.MARCH;
import static dk.rammeaftale.meeting.MeetingRunStage.SECRETARIAT;
import static dk.rammeaftale.meeting.PlanStage.SECRETARY;
import static dk.rammeaftale.meeting.PlanStage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.application.Agendas;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agenda is approved, on its page or in Tasklist, and the process sends it. */
@ServiceTest
class AgendaApprovalTest {

    private static final String AGENDA = "/moeder/" + MARCH + "/dagsorden";

    @Autowired
    private PlanStage pages;
    @Autowired
    private MeetingRunStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Agendas agendas;
    @Autowired
    private AgendaRegister items;

    @BeforeEach
    void stageIsSet() {
        pages.isSet();
        stage.isSet();
    }

    @AfterEach
    void theSampleIsBack() {
        pages.isSet();
    }

    private void anItemWithoutRecommendation() {
        items.add(
                new NewItem("DASSOS", Section.DECISION, "Proces", "", "", List.of(), ItemSource.PERSON, "", SECRETARIAT),
                Optional.of(MARCH), Optional.empty(), "", Instant.EPOCH);
    }

    @Test
    void approved_on_its_page_it_is_sent_in_the_name_of_whoever_approved_it() throws Exception {
        time.timePassesTo("2027-02-06T00:00");

        pages.sends(SECRETARY, AGENDA + "/godkend").andExpect(redirectedUrl(AGENDA));
        time.dueWorkIsDone();

        assertThat(agendas.newest(MARCH).orElseThrow().approvedBy()).isEqualTo("sekretariat");
        assertThat(stage.state(MARCH)).isEqualTo(MeetingState.AGENDA_PUBLISHED);
        assertThat(pages.recipients("agenda-published")).isNotEmpty();
    }

    @Test
    void approved_in_tasklist_it_is_sent_too() {
        time.timePassesTo("2027-02-06T00:00");

        stage.completes(SECRETARIAT, MARCH, "Task_PrepareAgenda", Map.of());
        time.dueWorkIsDone();

        assertThat(agendas.newest(MARCH).orElseThrow().approvedBy()).isEqualTo("sekretariat");
    }

    @Test
    void with_a_fault_it_is_refused_and_the_task_stays_open() {
        anItemWithoutRecommendation();
        time.timePassesTo("2027-02-06T00:00");

        assertThatThrownBy(() -> stage.completes(SECRETARIAT, MARCH, "Task_PrepareAgenda", Map.of()))
                .hasMessageContaining("Punkt 1.1 «Proces» er til beslutning, men har ingen indstilling.");

        assertThat(stage.task(MARCH, "Task_PrepareAgenda")).isNotNull();
        assertThat(agendas.newest(MARCH)).isEmpty();
    }

    @Test
    void before_the_hand_in_deadline_it_waits() throws Exception {
        String page = text(pages.sends(SECRETARY, AGENDA + "/godkend").andExpect(status().isBadRequest()));

        assertThat(page).contains("Dagsordenen kan først godkendes, når fristen for indmelding af punkter");
        assertThat(agendas.newest(MARCH)).isEmpty();
    }
}
