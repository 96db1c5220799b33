package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the secretariat does to a running hearing on its page: each action, what it moves, and when it is refused. */
@ServiceTest
class HearingActionsTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final String LEMVIG = "/pladser/665";
    private static final String WHY = "Formanden har bedt om det.";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @Autowired
    private Hearings hearings;
    @Autowired
    private ManagementService management;

    private MockMvc web;
    private CaseNumber number;

    /** A hearing that was sent on Friday the 11th and ends on Monday the 28th of December. */
    @BeforeEach
    void aHearingRuns() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        number = stage.isInHearing(stage.proposal());
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private Hearing hearing() {
        return hearings.of(number).get(0);
    }

    private String at(String path) {
        return "/hoeringer/" + hearing().id() + path;
    }

    /** @param fields names and values by turns */
    private ResultActions secretariatSends(String path, String... fields) throws Exception {
        ResultActions result = web.perform(form(path, fields).with(SECRETARY).with(csrf()));
        time.dueWorkIsDone();
        return result;
    }

    private MockHttpServletRequestBuilder form(String path, String... fields) {
        MockHttpServletRequestBuilder form = post(at(path));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form;
    }

    private void isRefused(String sentence, String path, String... fields) throws Exception {
        Hearing before = hearing();
        Map<String, Long> rows = stored.counted();
        web.perform(form(path, fields).with(SECRETARY).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(sentence)));
        assertThat(stored.counted()).isEqualTo(rows);
        assertThat(hearing()).isEqualTo(before);
    }

    private Instant timer() {
        return management.createJobQuery().timers().activityId("Event_DeadlinePassed").list().stream()
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_extension_moves_timer_tasks_mails_page_and_journal_together() throws Exception {
        secretariatSends("/forlaeng", "lastDay", "2027-01-08", "reason", WHY).andExpect(redirectedUrl(at("")));

        Hearing.Opening opening = hearing().opened();
        assertThat(opening.lastDay()).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(timer()).isEqualTo(opening.closesAt());
        assertThat(stage.openTasks(number, "Task_AnswerHearing"))
                .hasSize(19)
                .allSatisfy(task -> assertThat(task.getDueDate().toInstant()).isEqualTo(opening.lastSecond()));
        assertThat(stage.mailed(number, "deadline-moved")).hasSize(19);
        assertThat(stage.journal(number)).anyMatch(what -> what.contains("8. januar 2027") && what.endsWith("Begrundelse: " + WHY));
        web.perform(get(at("")).with(SECRETARY)).andExpect(content().string(containsString("fredag den 8. januar 2027")));

        time.timePassesTo("2026-12-29T00:01");
        assertThat(hearing().isOpen()).isTrue();
        time.timePassesTo("2027-01-09T00:01");
        assertThat(hearing().outcome()).contains(HearingOutcome.APPROVED_BY_SILENCE);
    }

    @Test
    void after_the_hearing_the_secretariat_records_that_an_objection_is_taken_back() throws Exception {
        stage.answers("aarhus-direktoer", number, "OBJECTION", "Tolv er for mange.");
        isRefused("Høringen er åben endnu", "/pladser/751/indsigelse", "how", "telefon 14. december");
        time.timePassesTo("2026-12-30T09:00");
        web.perform(get(at("")).with(SECRETARY)).andExpect(content().string(containsString("Indsigelse trukket tilbage")));
        isRefused("Skriv, hvordan og hvornår", "/pladser/751/indsigelse", "how", " ");
        isRefused("Pladsen har ingen indsigelse", "/pladser/779/indsigelse", "how", "telefon 30. december");

        secretariatSends("/pladser/751/indsigelse", "how", "telefon 30. december").andExpect(redirectedUrl(at("")));

        assertThat(stage.mailed(number, "objection-cleared")).contains("direktoer@aarhus.example");
        assertThat(stage.openTasks(number, "Task_FindSolution")).hasSize(1);
        web.perform(form("/pladser/751/indsigelse", "how", "telefon").with(someone("aarhus-direktoer", "members", "authority-751")).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-12-28 | Formanden. | Fristen kan kun flyttes til en senere dag end 28. december 2026.",
        "2027-01-09 | Formanden. | En frist udløber på en arbejdsdag.",
        "2029-01-08 | Formanden. | Fristen kan højst flyttes et år frem.",
        "snart | Formanden. | Vælg den nye sidste dag",
        "2027-01-08 | '' | Skriv en begrundelse.",
        "2027-01-08 | Ring til 010190-1234. | ligner et CPR-nummer"})
    void an_extension_that_is_not_one_is_refused(String day, String reason, String sentence) throws Exception {
        isRefused(sentence, "/forlaeng", "lastDay", day, "reason", reason);
    }

    @Test
    void a_contested_hearing_closes_early_once_the_secretariat_has_confirmed() throws Exception {
        stage.answers("skive-direktoer", number, "OBJECTION", "Vi mangler pladser.");

        secretariatSends("/luk", "reason", WHY)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Er du sikker?")))
                .andExpect(content().string(containsString(WHY)));
        assertThat(hearing().isOpen()).isTrue();
        assertThat(stage.mailed(number, "hearing-notice")).isEmpty();

        secretariatSends("/luk", "reason", WHY, "confirmed", "true").andExpect(redirectedUrl(at("")));

        assertThat(hearing().outcome()).contains(HearingOutcome.CONTESTED);
        assertThat(stage.onlyTask(number, "Task_FindSolution")).isNotNull();
        assertThat(stage.openTasks(number, "Task_AnswerHearing")).isEmpty();
        assertThat(stage.mailed(number, "hearing-notice")).hasSize(19);
        assertThat(stage.journal(number)).contains("Mailhøring nr. 1 er lukket før fristen. Begrundelse: " + WHY);
    }

    @Test
    void a_hearing_that_nobody_contests_is_not_closed_early() throws Exception {
        stage.answers("skive-direktoer", number, "REMARK", "Vi ses.");

        isRefused("Høringen kan kun lukkes før fristen, når nogen har gjort indsigelse.", "/luk", "reason", WHY);
        isRefused("Høringen kan kun lukkes før fristen", "/luk", "reason", WHY, "confirmed", "true");
    }

    @Test
    void a_cancelled_hearing_leaves_nobody_a_task_and_the_case_its_choice() throws Exception {
        secretariatSends("/afbryd", "reason", WHY)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Er du sikker?")));
        assertThat(hearing().isOpen()).isTrue();

        secretariatSends("/afbryd", "reason", WHY, "confirmed", "true").andExpect(redirectedUrl(at("")));

        assertThat(hearing().outcome()).contains(HearingOutcome.CANCELLED);
        assertThat(stage.openTasks(number, "Task_AnswerHearing")).isEmpty();
        assertThat(stage.onlyTask(number, "Task_ChooseRoute")).isNotNull();
        assertThat(stage.mailed(number, "hearing-notice")).hasSize(19);
        assertThat(stage.journal(number)).contains("Mailhøring nr. 1 er afbrudt. Begrundelse: " + WHY);
    }

    @Test
    void an_answer_by_phone_does_the_members_task_and_is_shown_as_recorded() throws Exception {
        secretariatSends(LEMVIG + "/svar", "answer", "REMARK", "comment", "Husk kørslen.", "how", "telefon 11. december")
                .andExpect(redirectedUrl(at("")));

        assertThat(stage.taskOf("lemvig-direktoer", number)).isNull();
        assertThat(stage.openTasks(number, "Task_AnswerHearing")).hasSize(18);
        assertThat(stage.mailed(number, "answer-received")).singleElement().asString().contains("lemvig");
        web.perform(get(at("")).with(SECRETARY))
                .andExpect(content().string(containsString("registreret af sekretariatet")))
                .andExpect(content().string(containsString("telefon 11. december")))
                .andExpect(content().string(containsString("Husk kørslen.")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NO_REMARKS | '' | '' | Skriv, hvordan og hvornår svaret er kommet",
        "'' | '' | telefon | Vælg et svar",
        "YES | '' | telefon | Vælg et svar",
        "OBJECTION | '' | telefon | Skriv, hvad bemærkningen eller indsigelsen går ud på.",
        "NO_REMARKS | '' | om 010190-1234 | ligner et CPR-nummer"})
    void an_answer_is_recorded_whole_or_not_at_all(String answer, String comment, String how, String sentence) throws Exception {
        isRefused(sentence, LEMVIG + "/svar", "answer", answer, "comment", comment, "how", how);
    }

    @Test
    void the_proposer_is_not_asked_so_nothing_is_recorded_for_it() throws Exception {
        isRefused("Pladsen er ikke spurgt i denne høring.", "/pladser/791/svar", "answer", "NO_REMARKS", "how", "telefon");
        isRefused("Pladsen er ikke spurgt i denne høring.", "/pladser/791/invitation", "reason", WHY);
    }

    @Test
    void an_answer_recorded_after_the_hearing_is_kept_and_changes_nothing() throws Exception {
        time.timePassesTo("2026-12-29T00:01");

        secretariatSends(LEMVIG + "/svar", "answer", "OBJECTION", "comment", "For sent.", "how", "telefon 29. december")
                .andExpect(redirectedUrl(at("")));

        assertThat(hearing().outcome()).contains(HearingOutcome.APPROVED_BY_SILENCE);
        assertThat(hearings.answers(hearing().id())).isEmpty();
        web.perform(get(at("")).with(SECRETARY)).andExpect(content().string(containsString("efter at høringen var slut")));
    }

    @Test
    void an_invitation_is_sent_again_until_the_seat_has_answered() throws Exception {
        secretariatSends(LEMVIG + "/invitation", "reason", WHY).andExpect(redirectedUrl(at("")));

        assertThat(stage.mailed(number, "hearing-invitation")).hasSize(20).filteredOn(to -> to.contains("lemvig")).hasSize(2);
        assertThat(stage.journal(number)).contains("Invitationen til Lemvig Kommune er sendt igen. Begrundelse: " + WHY);

        stage.answers("lemvig-direktoer", number, "NO_REMARKS", "");
        isRefused("Lemvig Kommune har allerede svaret.", LEMVIG + "/invitation", "reason", WHY);
        isRefused("Skriv en begrundelse.", "/pladser/779/invitation", "reason", " ");
    }

    @Test
    void a_seat_is_written_to_at_its_new_address_from_then_on() throws Exception {
        secretariatSends(LEMVIG + "/adresse", "address", "ny@lemvig.example", "reason", WHY)
                .andExpect(redirectedUrl(at("")));

        assertThat(stage.mailed(number, "hearing-invitation")).contains("ny@lemvig.example");
        time.timePassesTo("2026-12-22T09:00");
        assertThat(stage.mailed(number, "hearing-reminder")).contains("ny@lemvig.example");
    }

    @Test
    void with_fewer_than_seven_days_left_more_time_is_proposed() throws Exception {
        time.timePassesTo("2026-12-22T09:00");

        secretariatSends(LEMVIG + "/adresse", "address", "ny@lemvig.example", "reason", WHY)
                .andExpect(redirectedUrl(at("/forlaeng?lastDay=2026-12-29")));
        web.perform(get(at("/forlaeng?lastDay=2026-12-29")).with(SECRETARY))
                .andExpect(content().string(containsString("value=\"2026-12-29\"")));
    }

    @Test
    void with_seven_days_left_none_is() throws Exception {
        time.timePassesTo("2026-12-21T09:00");

        secretariatSends(LEMVIG + "/adresse", "address", "ny@lemvig.example", "reason", WHY).andExpect(redirectedUrl(at("")));
    }

    @Test
    void what_is_no_address_is_refused() throws Exception {
        isRefused("Skriv en mailadresse.", LEMVIG + "/adresse", "address", "lemvig", "reason", WHY);
    }

    /** Every action with fields that would be accepted from the secretariat. */
    static Stream<List<String>> actions() {
        return Stream.of(
                List.of("/forlaeng", "lastDay", "2027-01-08", "reason", WHY),
                List.of("/luk", "reason", WHY, "confirmed", "true"),
                List.of("/afbryd", "reason", WHY, "confirmed", "true"),
                List.of(LEMVIG + "/svar", "answer", "NO_REMARKS", "how", "telefon"),
                List.of(LEMVIG + "/invitation", "reason", WHY),
                List.of(LEMVIG + "/adresse", "address", "ny@lemvig.example", "reason", WHY));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void nobody_but_the_secretariat_acts_on_a_hearing(List<String> action) throws Exception {
        stage.answers("skive-direktoer", number, "OBJECTION", "Vi mangler pladser.");
        Map<String, Long> before = stored.counted();
        String[] fields = action.subList(1, action.size()).toArray(String[]::new);

        for (RequestPostProcessor other : List.of(
                someone("viborg", "operators", "authority-791"),
                someone("lemvig-direktoer", "members", "authority-665"),
                someone("admin", "camunda-admin"))) {
            web.perform(get(at(action.get(0))).with(other)).andExpect(status().isForbidden());
            web.perform(form(action.get(0), fields).with(other).with(csrf())).andExpect(status().isForbidden());
        }
        web.perform(form(action.get(0), fields).with(SECRETARY)).andExpect(status().isForbidden());

        assertThat(stored.counted()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void after_the_hearing_nothing_but_a_late_answer_is_taken(List<String> action) throws Exception {
        time.timePassesTo("2026-12-29T00:01");
        if (!action.get(0).endsWith("/svar")) {
            isRefused("Høringen er ikke åben.", action.get(0), action.subList(1, action.size()).toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("actions")
    void once_the_deadline_has_passed_the_task_about_missing_proof_is_the_place(List<String> action) throws Exception {
        time.timeIs("2026-12-29T00:00");
        if (!action.get(0).endsWith("/svar") && !action.get(0).equals("/afbryd")) {
            isRefused("Fristen er udløbet.", action.get(0), action.subList(1, action.size()).toArray(String[]::new));
        }
    }

    @Test
    void what_does_not_exist_has_no_form() throws Exception {
        for (String address : List.of("/hoeringer/999999999/forlaeng", at("/ukendt"), at("/svar"), at("/pladser/665/luk"),
                at("/pladser/101/svar"), at("/pladser/nonsens/svar"))) {
            web.perform(get(address).with(SECRETARY)).andExpect(status().isNotFound());
            web.perform(post(address).with(SECRETARY).with(csrf())).andExpect(status().isNotFound());
        }
    }

    @Test
    void a_task_that_a_member_has_open_follows_the_extension() throws Exception {
        Task open = stage.taskOf("lemvig-direktoer", number);

        secretariatSends("/forlaeng", "lastDay", "2027-01-08", "reason", WHY);

        assertThat(stage.taskOf("lemvig-direktoer", number).getId()).isEqualTo(open.getId());
        stage.completes("lemvig-direktoer", open, Map.of("answer", "NO_REMARKS"));
        assertThat(hearings.answers(hearing().id())).hasSize(1);
    }
}
