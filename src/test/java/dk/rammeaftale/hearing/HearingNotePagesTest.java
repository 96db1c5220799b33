package dk.rammeaftale.hearing;

import static dk.rammeaftale.hearing.OwnHearingStage.question;
import static dk.rammeaftale.hearing.OwnHearingStage.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.engine.Caller;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.HearingNotes;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.NoteRow;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.Variables;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages beside a hearing: its høringsnotat, the table of its answers, its files; and the forms. */
@ServiceTest
class HearingNotePagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor MEMBER = someone("odder-direktoer", "members", "authority-727");
    private static final RequestPostProcessor RANDERS = someone("randers", "operators", "authority-730");
    private static final RequestPostProcessor VIBORG = someone("viborg", "operators", "authority-791");
    private static final RequestPostProcessor ADMINISTRATOR = someone("admin", "camunda-admin");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private OwnHearingStage stage;
    @Autowired
    private HearingNotes notes;
    @Autowired
    private Answers answers;
    @Autowired
    private StoredRows stored;
    @LocalServerPort
    private int port;

    private MockMvc web;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private Hearing withRemarks() {
        Hearing hearing = stage.asks(question("COMMENTS_ONLY", "791,727"));
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"),
                Map.of("answer", "REMARK", "comment", "=Prisen er for høj, og fristen er kort."));
        stage.completes("odder", stage.taskOfAuthority(hearing, "727"), Map.of("answer", "NO_REMARKS"));
        return hearing;
    }

    private MockHttpServletRequestBuilder note(Hearing hearing, int edition, NoteRow... rows) {
        MockHttpServletRequestBuilder form =
                post("/hoeringer/" + hearing.id() + "/notat").with(SECRETARY).with(csrf()).param("edition", "" + edition);
        for (int number = 0; number < rows.length; number++) {
            form.param("authority_" + number, rows[number].authority().value())
                    .param("answered_" + number, rows[number].answeredAt().toString())
                    .param("theme_" + number, rows[number].theme())
                    .param("remark_" + number, rows[number].remark())
                    .param("response_" + number, rows[number].response())
                    .param("incorporated_" + number, rows[number].incorporated().map(Enum::name).orElse(""));
        }
        return form;
    }

    private NoteRow row(Hearing hearing, String theme, String remark, NoteRow.Incorporated incorporated) {
        NoteRow first = notes.of(hearing.id()).rows().get(0);
        return new NoteRow(first.authority(), first.answeredAt(), theme, remark, "Tages til efterretning.",
                Optional.ofNullable(incorporated));
    }

    private static String textOf(ResultActions page) throws Exception {
        return page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void the_note_begins_with_every_answer_that_has_a_text_and_looking_changes_nothing() throws Exception {
        Hearing hearing = withRemarks();
        Map<String, Long> before = stored.counted();

        String page = textOf(web.perform(get("/hoeringer/" + hearing.id() + "/notat").with(SECRETARY)).andExpect(status().isOk()));

        assertThat(page).contains("Viborg Kommune", "Prisen er for høj", "Indarbejdet").doesNotContain("Odder Kommune");
        assertThat(stored.counted()).isEqualTo(before);
        assertThat(Jsoup.parse(page).select("main form button[type=submit]").get(0).hasAttr("name"))
                .as("the first button, which Enter in a field presses, divides a line").isFalse();
    }

    @Test
    void line_breaks_count_once_however_the_browser_sends_them() throws Exception {
        Hearing hearing = withRemarks();
        String lines = "a\r\n".repeat(1_990) + "slut";

        web.perform(note(hearing, 0, row(hearing, "Økonomi", lines, null))).andExpect(status().isFound());

        assertThat(notes.of(hearing.id()).rows().get(0).remark()).isEqualTo(lines.replace("\r", ""));
    }

    @Test
    void an_answer_is_split_into_lines_with_themes_and_printed_in_their_order() throws Exception {
        Hearing hearing = withRemarks();
        String split = textOf(web.perform(note(hearing, 0, notes.of(hearing.id()).rows().get(0)).param("split", "0"))
                .andExpect(status().isOk()));
        assertThat(split).contains("theme_0", "theme_1").doesNotContain("theme_2");
        assertThat(notes.of(hearing.id()).edition()).isZero();
        assertThat(textOf(web.perform(note(hearing, 0, row(hearing, "Økonomi", "Prisen.", null)).param("split", "0"))))
                .containsSubsequence("value=\"Økonomi\"", "value=\"Økonomi\"");

        web.perform(note(hearing, 0,
                        row(hearing, "Økonomi", "Prisen er for høj.", NoteRow.Incorporated.PARTLY),
                        row(hearing, "Frister", "Fristen er kort.", NoteRow.Incorporated.NO),
                        row(hearing, "Tom", "", null).split()))
                .andExpect(redirectedUrl("/hoeringer/" + hearing.id() + "/notat"));

        assertThat(notes.of(hearing.id()).rows()).extracting(NoteRow::theme).containsExactly("Frister", "Økonomi");
        String print = textOf(web.perform(get("/hoeringer/" + hearing.id() + "/notat/udskrift").with(SECRETARY)));
        assertThat(print).containsSubsequence("Frister", "Fristen er kort.", "nej", "Økonomi", "Prisen er for høj.", "delvist");
        assertThat(stage.journal(hearing)).contains("Høringsnotatet er gemt som udgave 1.");
    }

    @Test
    void two_secretaries_do_not_overwrite_each_other() throws Exception {
        Hearing hearing = withRemarks();
        NoteRow opened = notes.of(hearing.id()).rows().get(0);
        web.perform(note(hearing, 0, row(hearing, "Økonomi", "Den første.", null))).andExpect(status().isFound());

        String second = textOf(web.perform(note(hearing, 0,
                        new NoteRow(opened.authority(), opened.answeredAt(), "Andet", "Den anden.", "", Optional.empty())))
                .andExpect(status().isConflict()));

        assertThat(second).contains("En kollega har gemt notatet", "Den anden.").doesNotContain("Gem notatet</button>");
        assertThat(notes.of(hearing.id()).rows()).extracting(NoteRow::remark).containsExactly("Den første.");
    }

    @Test
    void an_answer_that_changes_later_stands_beside_what_was_written() throws Exception {
        Hearing hearing = stage.asks(question("COMMENTS_ONLY", "791,727"));
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"), Map.of("answer", "REMARK", "comment", "Før."));
        web.perform(note(hearing, 0, row(hearing, "Tid", "Før.", null))).andExpect(status().isFound());
        stage.daysPass(1);
        stage.answersByLink(hearing, "791", "REMARK", "Efter.");

        assertThat(notes.of(hearing.id()).rows()).extracting(NoteRow::remark).containsExactly("Før.", "Efter.");
        assertThat(textOf(web.perform(get("/hoeringer/" + hearing.id() + "/notat").with(SECRETARY))))
                .contains("Myndigheden har ændret sit svar");
    }

    @Test
    void what_cannot_be_kept_is_refused_and_nothing_is_stored() throws Exception {
        Hearing hearing = withRemarks();
        NoteRow real = notes.of(hearing.id()).rows().get(0);
        NoteRow foreign = new NoteRow(real.authority(), real.answeredAt().plusSeconds(1), "", "Digtet.", "", Optional.empty());
        Map<String, Long> before = stored.counted();

        String tooLong = textOf(web.perform(note(hearing, 0, row(hearing, "x".repeat(201), "y", null)))
                .andExpect(status().isBadRequest()));
        web.perform(note(hearing, 0, foreign)).andExpect(status().isBadRequest());
        web.perform(note(hearing, 0, real).param("authority_1", "Viborg")).andExpect(status().isBadRequest());

        assertThat(tooLong).contains("Et tema må højst være på 200 tegn.");
        assertThat(stored.counted()).isEqualTo(before);
        assertThat(notes.of(hearing.id()).edition()).isZero();
    }

    @Test
    void a_line_with_nothing_but_a_response_is_kept() throws Exception {
        Hearing hearing = withRemarks();
        web.perform(note(hearing, 0, row(hearing, "Økonomi", "", null))).andExpect(status().isFound());

        assertThat(notes.of(hearing.id()).rows()).singleElement()
                .satisfies(row -> assertThat(row.response()).isEqualTo("Tages til efterretning."));
    }

    @Test
    void lines_stand_by_theme_in_danish_order_and_by_authority_and_those_without_a_theme_last() throws Exception {
        Hearing hearing = stage.asks(question("COMMENTS_ONLY", "791,727"));
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"), Map.of("answer", "REMARK", "comment", "Fra Viborg."));
        stage.completes("odder", stage.taskOfAuthority(hearing, "727"), Map.of("answer", "REMARK", "comment", "Fra Odder."));
        NoteRow viborg = rowOf(hearing, "791");

        web.perform(note(hearing, 0, viborg)).andExpect(status().isFound());
        web.perform(note(hearing, 1, viborg, themed(viborg, "Åbenhed"), themed(viborg, "Økonomi"),
                themed(rowOf(hearing, "727"), "Økonomi"))).andExpect(status().isFound());

        assertThat(notes.of(hearing.id()).rows()).extracting(row -> row.theme() + " " + row.authority())
                .containsExactly("Økonomi 727", "Økonomi 791", "Åbenhed 791", " 791");
    }

    private NoteRow rowOf(Hearing hearing, String code) {
        return notes.of(hearing.id()).rows().stream()
                .filter(row -> row.authority().value().equals(code)).findFirst().orElseThrow();
    }

    private static NoteRow themed(NoteRow row, String theme) {
        return new NoteRow(row.authority(), row.answeredAt(), theme, row.remark(), "", Optional.empty());
    }

    @Test
    void a_text_of_a_line_that_is_too_long_is_refused() throws Exception {
        Hearing hearing = withRemarks();
        NoteRow real = notes.of(hearing.id()).rows().get(0);
        String tooLong = "x".repeat(4_001);

        String remark = textOf(web.perform(note(hearing, 0, row(hearing, "", tooLong, null))).andExpect(status().isBadRequest()));
        String response = textOf(web.perform(note(hearing, 0, new NoteRow(
                real.authority(), real.answeredAt(), "", "Kort.", tooLong, Optional.empty()))).andExpect(status().isBadRequest()));

        assertThat(remark).contains("Teksten må højst være på 4.000 tegn.");
        assertThat(response).contains("Sekretariatets bemærkning må højst være på 4.000 tegn.");
        assertThat(notes.of(hearing.id()).edition()).isZero();
    }

    @Test
    void the_note_and_the_answers_are_for_the_secretariat_alone() throws Exception {
        Hearing hearing = withRemarks();
        for (String path : List.of("/notat", "/notat/udskrift", "/notat.csv", "/svar.csv")) {
            for (RequestPostProcessor other : List.of(MEMBER, VIBORG, ADMINISTRATOR)) {
                web.perform(get("/hoeringer/" + hearing.id() + path).with(other)).andExpect(status().isForbidden());
            }
            web.perform(get("/hoeringer/999999" + path).with(SECRETARY)).andExpect(status().isNotFound());
        }
        web.perform(note(hearing, 0).with(VIBORG)).andExpect(status().isForbidden());
        web.perform(post("/hoeringer/" + hearing.id() + "/notat").with(SECRETARY).param("edition", "0"))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_note_as_csv_runs_no_formula() throws Exception {
        Hearing hearing = withRemarks();

        assertThat(textOf(web.perform(get("/hoeringer/" + hearing.id() + "/notat.csv").with(SECRETARY)))).isEqualTo("""
                \uFEFFTema;Myndighed;Bemærkning;Sekretariatets bemærkning;Indarbejdet
                "";Viborg Kommune;'=Prisen er for høj, og fristen er kort.;;
                """.replace("\n", "\r\n"));
    }

    @Test
    void the_answers_of_a_survey_have_a_column_for_each_field_and_show_who_is_missing() throws Exception {
        Hearing hearing = answeredSurvey();

        String csv = textOf(web.perform(get("/hoeringer/" + hearing.id() + "/svar.csv").with(SECRETARY)));

        assertThat(csv).startsWith("\uFEFFMyndighed;Kode;Person;Svar;Tekst;Modtaget;Afgivet;Registreret;"
                + "Antal pladser, I mangler;Haster det?;Beskriv behovet;Analyse\r\n");
        assertThat(csv).contains(";727;Odder Kommune;Mangler svar;;;;;;;;\r\n");
        assertThat(csv).contains("Viborg Kommune;791;Viborg Kommune;Har svaret;;11. januar 2027 kl. 09.00;med login;;"
                + "12,5;Nej;Flere pladser;analyse.pdf\r\n");
    }

    @Test
    void files_are_fetched_by_those_asked_and_the_secretariat_only() throws Exception {
        Hearing hearing = answeredSurvey();
        String file = answers.all(hearing.id()).get(0).fields().get("field_4");
        for (String path : List.of("/bilag/1", "/svarfiler/" + file)) {
            for (RequestPostProcessor one : List.of(SECRETARY, VIBORG)) {
                web.perform(get("/hoeringer/" + hearing.id() + path).with(one)).andExpect(status().isOk());
            }
            for (RequestPostProcessor other : List.of(RANDERS, ADMINISTRATOR)) {
                web.perform(get("/hoeringer/" + hearing.id() + path).with(other)).andExpect(status().isNotFound());
            }
        }
        web.perform(get("/hoeringer/" + hearing.id() + "/bilag/2").with(SECRETARY)).andExpect(status().isNotFound());
        web.perform(get("/hoeringer/" + hearing.id() + "/svarfiler/999999").with(SECRETARY)).andExpect(status().isNotFound());
    }

    @Test
    void members_see_what_dassos_is_asked_and_case_workers_do_not() throws Exception {
        Map<String, Object> question = question("COMMENTS_ONLY", "DASSOS");
        question.put("attachment_1", pdf("plan.pdf"));
        String attachment = "/hoeringer/" + stage.asks(question).id() + "/bilag/1";

        web.perform(get(attachment).with(MEMBER)).andExpect(status().isOk());
        web.perform(get(attachment).with(VIBORG)).andExpect(status().isNotFound());
    }

    @Test
    void nobody_but_the_secretariat_sees_what_is_asked_before_it_is_sent() throws Exception {
        Map<String, Object> question = question("COMMENTS_ONLY", "DASSOS");
        question.put("attachment_1", pdf("plan.pdf"));
        String attachment = "/hoeringer/" + stage.prepares(question).id() + "/bilag/1";

        web.perform(get(attachment).with(SECRETARY)).andExpect(status().isOk());
        web.perform(get(attachment).with(MEMBER)).andExpect(status().isNotFound());
    }

    @Test
    void the_forms_show_what_is_asked_and_what_may_be_answered() {
        Hearing nomination = stage.asks(question("NOMINATION", "791"));
        Hearing survey = stage.asks(survey("791"));
        Caller viborg = Caller.browser(port, "viborg", "demo");

        assertThat(form(viborg, nomination)).contains("Repræsentant", "Suppleant", "Har I bemærkninger til udkastet");
        assertThat(form(viborg, survey)).contains("Antal pladser, I mangler", "Ved ikke", "name=\"field_3\"", "type=\"file\"")
                .doesNotContain("Suppleant");
        assertThat(Caller.browser(port, "sekretariat", "demo").get("/forms/ask-hearing.html").body())
                .contains("Hvem spørges?", "field_20_label", "Alle medlemmer af DASSOS", "Sendt i dag med 14 dage slutter høringen ");
        assertThat(viborg.get("/forms/ask-hearing.html").statusCode()).isEqualTo(403);
    }

    private String form(Caller caller, Hearing hearing) {
        return caller.get("/forms/answer-hearing.html?task=" + stage.taskOfAuthority(hearing, "791").getId()).body();
    }

    private Hearing answeredSurvey() {
        Map<String, Object> survey = survey("791,727");
        survey.put("attachment_1", pdf("vejledning.pdf"));
        Hearing hearing = stage.asks(survey);
        Map<String, Object> answer = new HashMap<>(Map.of(
                "answer", "ANSWERED", "field_1", "12,5", "field_2", "Nej", "field_3", "Flere pladser", "field_4", pdf("analyse.pdf")));
        stage.completes("viborg", stage.taskOfAuthority(hearing, "791"), answer);
        return hearing;
    }

    private static Object pdf(String name) {
        return Variables.fileValue(name, true).file(SampleFiles.pdf()).create();
    }
}
