package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.application.Statistics;
import dk.rammeaftale.capacity.application.Statistics.Figures;
import dk.rammeaftale.capacity.model.CaseFigures.Year;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.Course;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.AnswerFigures;
import dk.rammeaftale.journal.model.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The statistics, counted from cases that people have really carried through. */
@ServiceTest
class StatisticsPagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final AuthorityCode SKIVE = new AuthorityCode("779");
    private static final AuthorityCode VIBORG = new AuthorityCode("791");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @Autowired
    private Statistics statistics;

    private MockMvc web;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    static Stream<RequestPostProcessor> allOthers() {
        return Stream.of(
                someone("viborg", "operators", "authority-791"),
                someone("viborg-direktoer", "members", "authority-791"),
                someone("skive", "operators", "authority-779"),
                someone("admin", "camunda-admin"),
                someone("nobody"));
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(SECRETARY)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String words(String address) throws Exception {
        return page(address).replaceAll("<[^>]*>", " ").replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private AnswerFigures ofSkive(Figures figures) {
        return AnswerFigures.byAuthority(figures.answers().aboutCases()).get(SKIVE);
    }

    @Test
    void cases_are_counted_by_year_outcome_and_way_and_answers_by_authority() throws Exception {
        CaseNumber silent = stage.isInHearing(stage.proposal());
        time.daysPass(3);
        stage.answers("skive-direktoer", silent, "REMARK", "Vi bruger to pladser.");
        time.timePassesTo("2026-12-29T08:00");
        CaseNumber small = stage.proposes("viborg", stage.proposalAt("F-791-02", 25));
        stage.documentsContact("viborg", small);
        CaseNumber withdrawn = stage.proposes("viborg", stage.proposalAt("F-791-03", 30));
        stage.withdraws("viborg", withdrawn);
        stage.proposes("viborg", stage.proposalAt("F-791-03", 31));

        Figures figures = statistics.of(2025, 2026);

        assertThat(figures.cases().byYear()).containsExactly(new Year(2025, 0, 0, 0, 0), new Year(2026, 4, 2, 1, 1));
        assertThat(figures.cases().ended(CaseOutcome.APPROVED_BY_SILENCE)).containsExactly(0, 1);
        assertThat(figures.cases().decided(Course.HEARING)).containsExactly(0, 1);
        assertThat(figures.cases().decided(Course.WITHOUT_APPROVAL)).containsExactly(0, 1);
        assertThat(figures.cases().days(Course.HEARING).median()).as("11 to 29 December in Denmark").isEqualTo(18);
        assertThat(figures.answers().own()).isEmpty();
        assertThat(AnswerFigures.byAuthority(figures.answers().aboutCases())).hasSize(19).doesNotContainKey(VIBORG);
        assertThat(ofSkive(figures).answered()).isEqualTo(1);
        assertThat(ofSkive(figures).days().median()).isEqualTo(3);
        AnswerFigures all = AnswerFigures.of(figures.answers().aboutCases());
        assertThat(all.asked()).isEqualTo(19);
        assertThat(all.silentApprovals()).isEqualTo(18);

        assertThat(words("/statistik?fra=2025&til=2026"))
                .contains("Statistik 2025–2026", "2026 4 2 1 1", "2026 1 1 100,0 %", "Skive Kommune 1 1 100,0 % 0 0 0 0", "Skive 1 3 3 3 3 3")
                .contains("Alle 19 1 5,3 % 18 18 0 0")
                .contains("Der er ingen lukkede høringer af den slags");
        assertThat(page("/statistik/svar.csv?fra=2025&til=2026")).contains("Skive Kommune;1;1;100,0;0;0;0;0");
        assertThat(page("/statistik/svartid.csv?fra=2025&til=2026")).contains("Skive;1;3;3;3;3;3");
    }

    @Test
    void a_hearing_that_is_open_or_was_called_off_is_not_counted_and_every_round_that_ended_is() {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("skive-direktoer", number, "OBJECTION", "Nej.");
        time.timePassesTo("2026-12-29T08:00");
        assertThat(ofSkive(statistics.of(2026, 2026)).asked()).isEqualTo(1);

        stage.completes("viborg", number, "Task_FindSolution",
                Map.of("solution", "REVISED", "solutionText", "Vi nøjes med elleve pladser.", "placesAfter", 33L));
        stage.choosesRoute(number, "HEARING");
        assertThat(stage.taskOf("skive-direktoer", number)).isNotNull();
        assertThat(ofSkive(statistics.of(2026, 2026)).asked()).as("the second round is open").isEqualTo(1);

        stage.withdraws("viborg", number);
        Figures figures = statistics.of(2026, 2026);
        assertThat(ofSkive(figures).asked()).as("the second round was called off").isEqualTo(1);
        assertThat(ofSkive(figures).silentApprovals()).isZero();
        assertThat(AnswerFigures.of(figures.answers().aboutCases()).silentApprovals()).as("contested, so nobody's silence approved").isZero();
    }

    @Test
    void a_year_begins_at_midnight_in_denmark() {
        time.timeIs("2026-12-30T09:00");
        CaseNumber number = stage.isInHearing(stage.proposal());
        time.timePassesTo("2027-01-01T00:30");
        stage.everybodyAnswers(number, "NO_REMARKS");

        assertThat(statistics.of(2026, 2026).answers().aboutCases()).isEmpty();
        assertThat(statistics.of(2026, 2027).cases().byYear()).containsExactly(new Year(2026, 1, 0, 0, 1), new Year(2027, 0, 1, 0, 0));
        assertThat(AnswerFigures.of(statistics.of(2027, 2027).answers().aboutCases()).answered()).isEqualTo(19);
    }

    @Test
    void years_without_anything_say_what_to_do() throws Exception {
        assertThat(words("/statistik?fra=2010&til=2012")).contains("Statistik 2010–2012",
                "Der er hverken sager eller høringer i de år. Vælg andre år ovenfor.", "Sådan er tallene gjort op");
        assertThat(words("/statistik")).contains("Statistik 2022–2026");
        assertThat(words("/statistik?fra=nej&til=")).contains("Statistik 2022–2026");
        assertThat(words("/statistik?fra=2026&til=2024")).contains("Statistik 2024–2026");
    }

    @ParameterizedTest
    @MethodSource("allOthers")
    void nobody_but_the_secretariat_sees_it(RequestPostProcessor other) throws Exception {
        web.perform(get("/statistik").with(other)).andExpect(status().isForbidden());
        web.perform(get("/statistik/svar.csv").with(other)).andExpect(status().isForbidden());
    }

    @Test
    void who_is_not_logged_in_is_sent_to_the_log_in() throws Exception {
        web.perform(get("/statistik").accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void every_figure_is_a_file_too_and_looking_changes_nothing() throws Exception {
        Map<String, Long> before = stored.counted();

        for (String name : List.of("sager", "afgoerelser", "veje", "dage", "tavshed", "svar", "svartid", "svar-egne", "svartid-egne")) {
            web.perform(get("/statistik/" + name + ".csv").with(SECRETARY))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("text/csv;charset=UTF-8"));
        }
        web.perform(get("/statistik/nonsens.csv").with(SECRETARY)).andExpect(status().isNotFound());

        assertThat(stored.counted()).isEqualTo(before);
    }
}
