package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.OwnHearingStage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.hearing.application.HearingFiles;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The secretariat writes a hearing of its own on a page, sees it as it will go out, tries it out, and starts it. */
@ServiceTest
class OwnHearingPagesTest {

    private static final String PAGE = "/hoeringer/ny";
    private static final String ME = "sekretariat@sekretariat.example";
    private static final Pattern OUTLINE = Pattern.compile("name=\"outline\" value=\"([^\"]+)\"");
    private static final Pattern KEPT = Pattern.compile("name=\"keep\"[^>]*value=\"(\\d+)\"");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private OwnHearingStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @Autowired
    private Hearings hearings;
    @Autowired
    private HearingFiles files;
    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private static RequestPostProcessor secretary() {
        return someone(SECRETARIAT, "secretariat");
    }

    private ResultActions sends(MockHttpServletRequestBuilder request, Map<String, Object> question) {
        question.forEach((name, value) -> request.param(name, value.toString()));
        return stage.as(SECRETARIAT, () -> {
            try {
                return web.perform(request.with(secretary()).with(csrf()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private ResultActions sends(String step, Map<String, Object> question) {
        return sends(post(PAGE + step), question);
    }

    private static String found(Pattern pattern, ResultActions page) throws Exception {
        Matcher found = pattern.matcher(page.andReturn().getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** The question as the preview's buttons send it on. */
    private Map<String, Object> lookedThrough(Map<String, Object> question) throws Exception {
        question.put("outline", found(OUTLINE, sends("/gennemse", question).andExpect(status().isOk())));
        return question;
    }

    private Hearing started(String number) {
        time.dueWorkIsDone();
        return hearings.of(new CaseNumber(number)).get(0);
    }

    private int sampleCount() {
        return jdbc.sql("select count(*) from mail").query(Integer.class).single();
    }

    @Test
    void the_page_is_the_form_of_tasklist_and_looking_at_it_keeps_nothing() throws Exception {
        Map<String, Long> before = stored.counted();

        web.perform(get(PAGE).with(secretary()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hvad høres der om?")))
                .andExpect(content().string(containsString("field_20_label")))
                .andExpect(content().string(containsString("Se høringen igennem")));

        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void the_preview_shows_the_mail_who_is_asked_and_when_it_ends_and_asks_nobody() throws Exception {
        sends("/gennemse", OwnHearingStage.question("COMMENTS_ONLY", "791,630"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mandag den 25. januar 2027 kl. 23.59.59")))
                .andExpect(content().string(containsString("Svar her, uden at logge ind")))
                .andExpect(content().string(containsString("Dette er en prøve til sekretariatet på den mail, de spurgte får.")))
                .andExpect(content().string(containsString("Har I bemærkninger til udkastet til svar?")))
                .andExpect(content().string(containsString("regner vi med, at I ikke har bemærkninger")))
                .andExpect(content().string(containsString("2 modtagere")))
                .andExpect(content().string(containsString("Viborg Kommune")));

        assertThat(sampleCount()).isZero();
        assertThat(jdbc.sql("select count(*) from hearing").query(Integer.class).single()).isZero();
        assertThat(stored.counted().get("used case numbers")).isZero();
    }

    @Test
    void the_preview_names_holidays_and_a_better_day() throws Exception {
        time.timeIs("2027-12-13T09:00");

        sends("/gennemse", OwnHearingStage.question("SILENCE_APPROVES", "DASSOS"))
                .andExpect(content().string(containsString("I svartiden ligger: ")))
                .andExpect(content().string(containsString("En bedre dag at sende på er")))
                .andExpect(content().string(containsString("20 modtagere")))
                .andExpect(content().string(containsString("betragtes forslaget som godkendt")));
    }

    @Test
    void the_days_that_were_chosen_decide_when_it_ends() throws Exception {
        Map<String, Object> question = OwnHearingStage.question("NOMINATION", "791");
        question.put("days", "3");

        sends("/gennemse", question).andExpect(content().string(containsString("torsdag den 14. januar 2027 kl. 23.59.59")));
    }

    @Test
    void the_preview_of_a_survey_shows_what_is_asked() throws Exception {
        sends("/gennemse", OwnHearingStage.survey("DASSOS"))
                .andExpect(content().string(containsString("Felt 2: Haster det? (Ja, Nej, Ved ikke)")));
    }

    @Test
    void a_number_that_looks_like_a_citizens_is_pointed_out() throws Exception {
        Map<String, Object> question = OwnHearingStage.question("COMMENTS_ONLY", "791");
        sends("/gennemse", question).andExpect(content().string(not(containsString("ligner et CPR-nummer"))));
        question.put("text", "Om 010190-1234.");

        sends("/gennemse", question).andExpect(content().string(containsString("ligner et CPR-nummer")));
    }

    @Test
    void what_cannot_be_started_comes_back_with_every_fault_beside_its_field() throws Exception {
        Map<String, Object> question = OwnHearingStage.question("SILENCE_APPROVES", "791,630");
        question.put("title", " ");
        question.put("days", "mange");

        for (String step : List.of("/gennemse", "/proeve", "/start")) {
            sends(step, question)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("Skriv høringens titel.")))
                    .andExpect(content().string(containsString("Svarfristen skal være mellem 14 og 365 hele dage.")))
                    .andExpect(content().string(containsString("Har I bemærkninger til udkastet til svar?")))
                    .andExpect(content().string(matchesPattern("(?s).*id=\"f-recipients-791\"\\s+checked.*")));
        }
        assertThat(sampleCount()).isZero();
    }

    @Test
    void fields_of_a_survey_are_left_out_of_every_other_kind() throws Exception {
        Map<String, Object> question = OwnHearingStage.survey("791");
        question.put("policy", "COMMENTS_ONLY");

        sends("/gennemse", question)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Haster det?"))));
    }

    @Test
    void a_sample_goes_to_the_one_who_asks_for_it_and_is_the_invitation() throws Exception {
        Map<String, Object> question = lookedThrough(OwnHearingStage.question("COMMENTS_ONLY", "DASSOS"));

        sends("/proeve", question)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Prøven er sendt til " + ME)));

        assertThat(jdbc.sql("select recipient from mail").query(String.class).list()).containsExactly(ME);
        assertThat(jdbc.sql("select template from mail").query(String.class).list()).containsExactly("hearing-invitation");
        assertThat(jdbc.sql("select body_text from mail").query(String.class).single())
                .contains("Dette er en prøve til sekretariatet", "Har I bemærkninger til udkastet til svar?", "/svar/proeve");
        assertThat(jdbc.sql("select count(*) from hearing").query(Integer.class).single()).isZero();
    }

    @Test
    void the_sample_says_what_the_members_are_told() throws Exception {
        Map<String, Object> question = lookedThrough(OwnHearingStage.survey("DASSOS"));
        sends("/proeve", question);
        String sample = jdbc.sql("select body_text from mail").query(String.class).single();
        sends("/start", question);

        Hearing hearing = started("2027-001");
        String invitation = stage.textOfMail(
                hearing, "hearing-invitation", stage.mailed(hearing, "hearing-invitation").get(0));

        assertThat(withoutWhatIsPersonal(sample)).isEqualTo(withoutWhatIsPersonal(invitation));
    }

    private static String withoutWhatIsPersonal(String mail) {
        return mail.substring(mail.indexOf("Svar senest")).replaceAll("http\\S+/svar/\\S+", "LINK").replaceAll("\\d{4}-\\d{3}", "NR");
    }

    @Test
    void the_hearing_is_started_as_from_tasklist_with_the_files_that_are_kept() throws Exception {
        Map<String, Object> question = OwnHearingStage.question("COMMENTS_ONLY", "791");
        ResultActions first = sends(multipart(PAGE + "/gennemse")
                .file(new MockMultipartFile("attachment_1", "vejledning.pdf", null, SampleFiles.pdf()))
                .file(new MockMultipartFile("attachment_2", "forkert.pdf", null, SampleFiles.pdf())), question);
        question.put("outline", found(OUTLINE, first));
        question.put("keep", found(KEPT, sends("/ret", question)));
        sends("/gennemse", question)
                .andExpect(content().string(containsString("vejledning.pdf")))
                .andExpect(content().string(not(containsString("forkert.pdf"))));

        sends("/start", question).andExpect(redirectedUrl("/hoeringer"));

        Hearing hearing = started("2027-001");
        assertThat(stage.mailed(hearing, "hearing-invitation")).hasSize(1);
        assertThat(files.find(hearing.id(), 1).orElseThrow().name()).isEqualTo("vejledning.pdf");
        assertThat(files.find(hearing.id(), 2)).isEmpty();
        assertThat(stage.variablesInHistory()).doesNotContain("title", "text", "policy", "recipients", "attachment_1");
        assertThat(jdbc.sql("select count(*) from hearing_outline").query(Integer.class).single()).isZero();
    }

    @Test
    void a_survey_is_started_with_its_fields_and_days() throws Exception {
        Map<String, Object> question = OwnHearingStage.survey("791");
        question.put("days", "5");
        sends("/start", lookedThrough(question));

        Hearing hearing = started("2027-001");
        assertThat(hearing.opened().days()).isEqualTo(5);
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"),
                Map.of("answer", "ANSWERED", "field_1", 12L, "field_2", "Ja", "field_3", "Flere pladser"));
        assertThat(stage.outcomeInHistory(hearing)).isEqualTo("COMPLETED");
    }

    @Test
    void a_second_press_starts_no_second_hearing() throws Exception {
        Map<String, Object> question = lookedThrough(OwnHearingStage.question("COMMENTS_ONLY", "791"));

        sends("/start", question).andExpect(redirectedUrl("/hoeringer"));
        sends("/start", question).andExpect(redirectedUrl("/hoeringer"));

        time.dueWorkIsDone();
        assertThat(jdbc.sql("select count(*) from hearing").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_what_it_says_or_a_tenth_is_refused() throws Exception {
        Map<String, Object> question = OwnHearingStage.question("COMMENTS_ONLY", "791");
        sends(multipart(PAGE + "/gennemse").file(new MockMultipartFile("attachment_1", "vejledning.pdf", null, "MZ".getBytes())),
                question)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Filen «vejledning.pdf» er ikke en PDF")));

        assertThat(jdbc.sql("select count(*) from hearing_outline_file").query(Integer.class).single()).isZero();

        MockMultipartHttpServletRequestBuilder nine = multipart(PAGE + "/gennemse");
        for (int number = 1; number <= 9; number++) {
            nine.file(new MockMultipartFile("attachment_" + number, "bilag" + number + ".pdf", null, SampleFiles.pdf()));
        }
        question.put("outline", found(OUTLINE, sends(nine, question).andExpect(status().isOk())));
        question.put("keep", jdbc.sql("select id from hearing_outline_file").query(Long.class).list().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",")));
        sends(multipart(PAGE + "/gennemse")
                .file(new MockMultipartFile("attachment_1", "bilag10.pdf", null, SampleFiles.pdf())), question)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Vedhæft højst ni filer.")));
    }

    @Test
    void another_secretarys_outline_is_nobody_elses() throws Exception {
        Map<String, Object> question = OwnHearingStage.question("COMMENTS_ONLY", "791");
        String mine = found(OUTLINE, sends(multipart(PAGE + "/gennemse")
                .file(new MockMultipartFile("attachment_1", "vejledning.pdf", null, SampleFiles.pdf())), question));

        web.perform(post(PAGE + "/ret").param("outline", mine).with(someone("sekretariat2", "secretariat")).with(csrf()))
                .andExpect(content().string(not(containsString("vejledning.pdf"))));
        web.perform(post(PAGE + "/start").param("outline", mine)
                        .param("title", "A").param("text", "B").param("policy", "COMMENTS_ONLY").param("recipients", "791")
                        .with(someone("sekretariat2", "secretariat")).with(csrf()))
                .andExpect(redirectedUrl("/hoeringer"));

        assertThat(jdbc.sql("select count(*) from hearing").query(Integer.class).single()).isZero();
    }

    @Test
    void an_outline_left_behind_is_gone_after_a_week() throws Exception {
        lookedThrough(OwnHearingStage.question("COMMENTS_ONLY", "791"));
        stage.daysPass(8);
        sends("/gennemse", OwnHearingStage.question("COMMENTS_ONLY", "630"));

        assertThat(jdbc.sql("select count(*) from hearing_outline").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void nobody_else_writes_previews_or_starts_a_hearing() throws Exception {
        Map<String, Long> before = stored.counted();
        for (RequestPostProcessor other : List.of(
                someone("viborg", "operators", "authority-791"),
                someone("lemvig-direktoer", "members", "authority-665"),
                someone("admin", "camunda-admin"))) {
            web.perform(get(PAGE).with(other)).andExpect(status().isForbidden());
            for (String step : List.of("/gennemse", "/ret", "/proeve", "/start")) {
                web.perform(post(PAGE + step).param("title", "A").with(other).with(csrf())).andExpect(status().isForbidden());
            }
        }
        web.perform(get(PAGE)).andExpect(status().isUnauthorized());
        web.perform(post(PAGE + "/start").with(secretary())).andExpect(status().isForbidden());
        web.perform(get(PAGE + "/start").with(secretary())).andExpect(status().isMethodNotAllowed());

        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void the_list_and_the_form_in_tasklist_lead_there() throws Exception {
        web.perform(get("/hoeringer").with(secretary())).andExpect(content().string(containsString("href=\"/hoeringer/ny\"")));
        web.perform(get("/hoeringer").with(someone("lemvig-direktoer", "members", "authority-665")))
                .andExpect(content().string(not(containsString("/hoeringer/ny"))));
        String form = stage.as(SECRETARIAT, () -> {
            try {
                return web.perform(get("/forms/ask-hearing.html").with(secretary())).andReturn().getResponse().getContentAsString();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertThat(form).contains("href=\"/hoeringer/ny\"");
    }
}
