package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.csv.Loaded;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Cases of earlier years come in by a file: decided, marked, and without any consequence. */
@ServiceTest
class PastCasesTest {

    private static final String HEADER = "nummer;tilbud;navn;driftsherre;lovgrundlag;målgruppe;art;pladser før;pladser efter;"
            + "virkning;startet;afgjort;udfald;begrundelse\n";
    private static final String OF_2019 = "2019-004;F-791-01;Åkanden;791;SEL §107;Voksne;ændring;30;24;2019-09-01;2019-03-02;"
            + "2019-04-05;godkendt ved tavshed;Færre henvisninger\n";
    private static final String OF_2012 = ";;Kløverbo;791;SEL §108;Voksne;lukning;8;0;2013-01-01;2012-10-01;2012-11-20;ikke godkendt;\n";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CsvDesk desk;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HistoryService history;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CleanSlate slate;

    @Autowired
    private ServiceTime time;

    private MockMvc web;

    @BeforeEach
    void a_clean_slate() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @AfterEach
    void nothing_is_left() {
        slate.wipe();
    }

    @Test
    void they_are_decided_under_the_edition_of_their_day_and_everybody_can_look_them_up() throws Exception {
        assertThat(load(HEADER + OF_2019 + OF_2012)).isEqualTo(new Loaded(2, 2, 0));

        web.perform(get("/api/cases/2019-004").with(someone("skive", "operators", "authority-779")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DECIDED"))
                .andExpect(jsonPath("$.outcome").value("APPROVED_BY_SILENCE"))
                .andExpect(jsonPath("$.facilityId").value("F-791-01"))
                .andExpect(jsonPath("$.rule", containsString("organisationsnotatet fra 2016")))
                .andExpect(jsonPath("$.journal[0].what", startsWith("Importeret")));
        web.perform(get("/api/cases/2012-001").with(someone("skive", "operators", "authority-779")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("REJECTED_AT_MEETING"))
                .andExpect(jsonPath("$.rule", containsString("2011")));
        for (String list : List.of("/sager", "/sager.csv")) {
            web.perform(get(list).with(someone("skive", "operators", "authority-779")))
                    .andExpect(content().string(containsString(", indlæst fra en fil")));
        }
        assertThat(jdbc.sql("select edition from capacity_case order by case_number").query(Integer.class).list())
                .containsExactly(2011, 2016);
        assertThat(jdbc.sql("select count(*) from capacity_import").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void they_start_nothing_write_nobody_and_leave_the_places_alone() {
        int entries = count("ledger_entry");

        load(HEADER + OF_2019 + OF_2012);
        time.daysPass(3);

        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey("2019-004").count()).isZero();
        assertThat(count("mail")).isZero();
        assertThat(count("ledger_entry")).isEqualTo(entries);
        assertThat(count("capacity_announcement")).isZero();
    }

    @Test
    void the_same_file_again_changes_nothing_and_what_is_taken_out_can_be_loaded_again() {
        load(HEADER + OF_2019 + OF_2012);

        assertThat(load(HEADER + OF_2019 + OF_2012)).isEqualTo(new Loaded(2, 0, 0));
        assertThat(desk.load("sager", desk.export("sager").orElseThrow()).orElseThrow())
                .isEqualTo(Verdict.accepted(new Loaded(2, 0, 0)));
        assertThat(count("capacity_case")).isEqualTo(2);
    }

    @Test
    void numbers_that_are_given_are_never_given_again() {
        load(HEADER + OF_2019 + OF_2019.replace("2019-004", "").replace("Åkanden", "Søhuset"));

        assertThat(jdbc.sql("select case_number from capacity_case order by case_number").query(String.class).list())
                .containsExactly("2019-004", "2019-005");

        load(HEADER + OF_2019.replace("2019-004", "2026-007").replace("2019", "2026"));
        assertThat(transaction.execute(status -> journal.nextNumber()).value()).isEqualTo("2026-008");
    }

    @Test
    void a_number_that_another_case_has_is_refused() {
        transaction.executeWithoutResult(status -> journal.record(journal.nextNumber(), "Systemet", "En høring."));

        assertThat(faults(HEADER + OF_2019.replace("2019-004", "2026-001")))
                .containsExactly("Linje 2, kolonne «nummer»: sag 2026-001 findes allerede og er en anden sag.");

        load(HEADER + OF_2019);
        assertThat(faults(HEADER + OF_2019.replace("24", "23")))
                .singleElement().asString().contains("indlæst før med andre oplysninger");
    }

    @Test
    void every_fault_is_named_by_line_and_column_and_nothing_is_stored() {
        assertThat(faults(HEADER
                        + OF_2019
                        + OF_2019.replace("2019-004", "19-4").replace("F-791-01", "F-999-99").replace(";791;", ";999;")
                        + OF_2012.replace(";8;0;", ";8;3;").replace("2012-11-20", "2012-09-20").replace("ikke godkendt", "måske")
                        + OF_2012.replace("2012-10-01", "2010-10-01").replace("2012-11-20", "2027-01-01")))
                .anyMatch(fault -> fault.startsWith("Linje 3, kolonne «nummer»"))
                .anyMatch(fault -> fault.startsWith("Linje 3, kolonne «tilbud»"))
                .anyMatch(fault -> fault.startsWith("Linje 3, kolonne «driftsherre»"))
                .anyMatch(fault -> fault.startsWith("Linje 4, kolonne «pladser efter»: en lukning"))
                .anyMatch(fault -> fault.startsWith("Linje 4, kolonne «afgjort»: datoen ligger før"))
                .anyMatch(fault -> fault.startsWith("Linje 4, kolonne «udfald»"))
                .anyMatch(fault -> fault.startsWith("Linje 5, kolonne «startet»"))
                .anyMatch(fault -> fault.startsWith("Linje 5, kolonne «afgjort»: datoen ligger efter i dag"));
        assertThat(count("capacity_case")).isZero();
    }

    @Test
    void the_secretariat_loads_and_lists_them_and_nobody_changes_one() throws Exception {
        RequestPostProcessor secretary = someone("sekretariat", "secretariat");
        MockMultipartFile file = new MockMultipartFile("file", (HEADER + OF_2019).getBytes(StandardCharsets.UTF_8));

        web.perform(multipart("/stamdata/sager").file(file).with(someone("viborg", "operators", "authority-791")).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(multipart("/stamdata/sager").file(file).with(secretary).with(csrf())).andExpect(status().isOk());
        web.perform(get("/stamdata/sager").with(secretary))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2019-004")))
                .andExpect(content().string(containsString("rettes ikke her")));
        web.perform(get("/stamdata/sager/raekke").param("k", "2019-004").with(secretary)).andExpect(status().isNotFound());
        web.perform(get("/stamdata/aendringer").param("register", "sager").with(secretary))
                .andExpect(content().string(containsString("Indlæst første gang")));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private Loaded load(String file) {
        return desk.load("sager", file.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .orElseThrow(IllegalStateException::new);
    }

    private List<String> faults(String file) {
        return desk.load("sager", file.getBytes(StandardCharsets.UTF_8)).orElseThrow() instanceof Verdict.Refused<Loaded> refused
                ? refused.problems().stream().map(Problem::sentence).toList()
                : List.of();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
