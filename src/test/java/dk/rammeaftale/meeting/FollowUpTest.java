package dk.rammeaftale.meeting;

import static dk.rammeaftale.meeting.MinutesStage.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.clock.DueWork;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.FollowUps;
import dk.rammeaftale.meeting.application.FollowUps.EnteredAppointment;
import dk.rammeaftale.meeting.application.FollowUps.EnteredPoint;
import dk.rammeaftale.meeting.application.Minutes;
import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What a meeting left to be done: reminded of in time, listed, and marked as done. */
@ServiceTest
class FollowUpTest {

    private static final RequestPostProcessor SECRETARY =
            user("sekretariat").authorities(AuthorityUtils.createAuthorityList("secretariat"));
    private static final RequestPostProcessor MEMBER =
            user("odder-direktoer").authorities(AuthorityUtils.createAuthorityList("members", "authority-727"));

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private MinutesStage stage;
    @Autowired
    private FollowUps followUps;
    @Autowired
    private Minutes minutes;
    @Autowired
    private ServiceTime time;
    @Autowired
    private List<DueWork> works;

    private MockMvc web;
    private long point;

    @BeforeEach
    void a_meeting_has_left_something_to_be_done() {
        stage.isHeld();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        point = followUps.addPoint(MARCH, stage.item(1).id(),
                        new EnteredPoint("Undersøge prisen", "Takstgruppen", "takst@viborg.example", "2027-05-03"))
                .orElseThrow(IllegalStateException::new)
                .id();
        assertThat(followUps.addAppointment(MARCH, stage.item(1).id(), new EnteredAppointment(
                "Dialogforum", "Direktøren i Skive", "Direktøren i Odder", "", "", "2027-09-30"))).isInstanceOf(Verdict.Accepted.class);
    }

    private void minutesAreOut() {
        stage.everythingIsRecorded();
        minutes.handOver(MARCH, MinutesStage.SECRETARY);
        minutes.decide(MARCH, Optional.of(true), Optional.empty(), new Viewer(
                MeetingRunStage.CHAIR, Set.of()));
        minutes.publish(MARCH);
    }

    /** As it happens whenever something else is due, of this meeting or another. */
    private void remindersAreDue() {
        works.stream().filter(work -> work.name().equals("reminders of action points and terms")).forEach(DueWork::runDue);
    }

    private static String textOf(ResultActions page) throws Exception {
        return page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void an_owner_is_reminded_before_and_on_the_day_in_office_hours() {
        minutesAreOut();
        time.timePassesTo("2027-04-26T07:59");
        assertThat(stage.mails("action-point-due")).isZero();
        time.timePassesTo("2027-04-26T08:00");
        assertThat(stage.mails("action-point-due")).isEqualTo(1);
        time.timePassesTo("2027-05-03T08:00");
        assertThat(stage.mails("action-point-due")).isEqualTo(2);
        time.timePassesTo("2027-05-20T08:00");
        assertThat(stage.mails("action-point-due")).isEqualTo(2);
    }

    @Test
    void nobody_is_reminded_of_what_is_done_or_of_minutes_that_are_not_out() {
        time.timePassesTo("2027-04-28T08:00");
        remindersAreDue();
        assertThat(stage.mails("action-point-due")).isZero();

        minutesAreOut();
        followUps.done(point, "Undersøgt.");
        time.timePassesTo("2027-05-10T08:00");
        assertThat(stage.mails("action-point-due")).isZero();
    }

    @Test
    void the_secretariat_is_reminded_sixty_days_before_a_term_ends() {
        minutesAreOut();
        time.timePassesTo("2027-08-02T07:59");
        assertThat(stage.mails("term-ends")).isZero();
        time.timePassesTo("2027-08-02T08:00");
        assertThat(stage.mails("term-ends")).as("to two secretaries").isEqualTo(2);
        time.timePassesTo("2027-10-02T08:00");
        assertThat(stage.mails("term-ends")).isEqualTo(2);
    }

    @Test
    void nobody_is_reminded_of_a_term_in_minutes_that_are_not_out() {
        time.timePassesTo("2027-08-02T08:00");
        remindersAreDue();
        assertThat(stage.mails("term-ends")).isZero();

        minutesAreOut();
        time.timePassesTo("2027-08-03T08:00");
        assertThat(stage.mails("term-ends")).as("late rather than never").isEqualTo(2);
    }

    @Test
    void a_point_is_listed_as_open_then_overdue_then_done_with_its_note() throws Exception {
        minutesAreOut();
        assertThat(textOf(web.perform(get("/opfoelgning").with(MEMBER)))).contains("Åbne opgaver (1)", "Undersøge prisen", "Dialogforum")
                .doesNotContain("Markér som udført");
        assertThat(textOf(web.perform(get("/").with(SECRETARY)))).doesNotContain("Opfølgning fra møder");
        time.timeIs("2027-05-04T08:00");
        assertThat(textOf(web.perform(get("/opfoelgning").with(SECRETARY)))).contains("Over tiden (1)", "Markér som udført");
        assertThat(textOf(web.perform(get("/").with(SECRETARY)))).containsSubsequence("Opfølgning fra møder", "Over tiden:", "Undersøge prisen");
        assertThat(textOf(web.perform(get("/").with(MEMBER)))).doesNotContain("Opfølgning fra møder");

        String path = "/opfoelgning/opgaver/" + point;
        web.perform(post(path + "/udfoert").with(MEMBER).with(csrf()).param("note", "x")).andExpect(status().isForbidden());
        web.perform(post(path + "/udfoert").with(SECRETARY).with(csrf()).param("note", "14 bruger dem.")).andExpect(status().isFound());
        assertThat(textOf(web.perform(get("/opfoelgning").with(SECRETARY)))).contains("Udført (1)", "Udført 4. maj 2027: 14 bruger dem.");
        assertThat(textOf(web.perform(post(path + "/udfoert").with(SECRETARY).with(csrf())).andExpect(status().isBadRequest())))
                .contains("allerede markeret som udført");

        web.perform(post(path + "/genaabn").with(SECRETARY).with(csrf())).andExpect(status().isFound());
        assertThat(followUps.actionPoints()).extracting(ActionPoint::doneOn).containsExactly(Optional.empty());
    }

    @Test
    void members_see_nothing_of_minutes_that_are_not_out() throws Exception {
        assertThat(textOf(web.perform(get("/opfoelgning").with(MEMBER)))).doesNotContain("Undersøge prisen", "Dialogforum");
        assertThat(textOf(web.perform(get("/opfoelgning").with(SECRETARY)))).contains("Undersøge prisen", "Dialogforum");
    }
}
