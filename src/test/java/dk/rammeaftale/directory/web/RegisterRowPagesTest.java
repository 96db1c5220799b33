package dk.rammeaftale.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.csv.RegisterChange;
import dk.rammeaftale.csv.RegisterDesk;
import dk.rammeaftale.csv.RegisterRow;
import dk.rammeaftale.paging.Slice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class RegisterRowPagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor ADMINISTRATOR = someone("admin", "camunda-admin");
    private static final List<String> EDITABLE = List.of(
            "myndigheder", "personer", "dassos", "maillister", "tilbud", "brug", "fora", "forummedlemmer");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private RegisterDesk desk;

    @Autowired
    private CsvDesk files;

    @Autowired
    private CleanSlate slate;

    @Autowired
    private ServiceTime time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identity;

    private MockMvc web;
    private Map<String, byte[]> before;

    @BeforeEach
    void a_browser() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        before = Map.of(
                "myndigheder", files.export("myndigheder").orElseThrow(),
                "personer", files.export("personer").orElseThrow(),
                "maillister", files.export("maillister").orElseThrow(),
                "tilbud", files.export("tilbud").orElseThrow(),
                "brug", files.export("brug").orElseThrow());
    }

    @AfterEach
    void the_registers_are_as_before() {
        List.of("myndigheder", "personer", "maillister", "tilbud", "brug")
                .forEach(name -> files.load(name, before.get(name)).orElseThrow());
        jdbc.sql("delete from person where username = 'kort-tid'").update();
        identity.deleteUser("kort-tid");
    }

    @Test
    void each_register_is_a_list_with_a_search_and_a_way_to_change_a_line() throws Exception {
        for (RequestPostProcessor keeper : List.of(SECRETARY, ADMINISTRATOR)) {
            for (String name : EDITABLE) {
                assertThat(page(get("/stamdata/" + name).with(keeper))).contains("Søg i registret", "Tilføj en række");
                assertThat(page(get("/stamdata/" + name + "/ny").with(keeper))).contains("name=\"felt1\"");
            }
            assertThat(page(get("/stamdata/stedfortraedere").with(keeper))).contains("/stedfortraeder\"");
            assertThat(page(get("/stamdata/moeder").with(keeper))).contains("/moeder\"");
        }
        assertThat(page(get("/stamdata/tilbud").param("q", "F-791-01").with(SECRETARY)))
                .contains("raekke?k=F-791-01\"").doesNotContain("raekke?k=F-779");
        assertThat(page(get("/stamdata/tilbud").param("q", "<b>").with(SECRETARY)))
                .contains("Ingen rækker indeholder «&lt;b&gt;»");
    }

    @Test
    void nobody_else_sees_or_changes_a_line() throws Exception {
        for (RequestPostProcessor other : List.of(
                someone("viborg", "operators", "authority-791"),
                someone("skive", "operators", "authority-779"),
                someone("viborg-direktoer", "members", "authority-791"),
                someone("nogen"))) {
            for (String address : List.of(
                    "/stamdata/tilbud", "/stamdata/tilbud/ny", "/stamdata/tilbud/raekke?k=F-791-01",
                    "/stamdata/personer/afslut?k=viborg", "/stamdata/aendringer")) {
                web.perform(get(address).with(other)).andExpect(status().isForbidden());
            }
            for (String address : List.of("/stamdata/tilbud/ny", "/stamdata/tilbud/raekke", "/stamdata/personer/afslut")) {
                web.perform(post(address).param("k", "viborg").with(other).with(csrf())).andExpect(status().isForbidden());
            }
        }
        web.perform(get("/stamdata/tilbud").accept("text/html")).andExpect(status().is3xxRedirection());
        web.perform(post("/stamdata/tilbud/ny").with(SECRETARY)).andExpect(status().isForbidden());
    }

    @Test
    void a_changed_line_is_kept_with_who_when_why_and_what_it_was_before() throws Exception {
        change("myndigheder", "791", Map.of("felt4", "ny@viborg.example", "begrundelse", "Ny postkasse"))
                .andExpect(redirectedUrl("/stamdata/myndigheder"));

        assertThat(row("myndigheder", "791").cells()).containsEntry("kontakt", "ny@viborg.example");
        RegisterChange change = changes("myndigheder").get(0);
        assertThat(change.by()).contains("sekretariat");
        assertThat(change.kind()).isEqualTo(RegisterChange.Kind.CHANGED);
        assertThat(change.reason()).isEqualTo("Ny postkasse");
        assertThat(change.fields()).singleElement().satisfies(field -> {
            assertThat(field.column()).isEqualTo("kontakt");
            assertThat(field.before()).isNotEqualTo(field.after());
            assertThat(field.after()).isEqualTo("ny@viborg.example");
        });
        assertThat(page(get("/stamdata/aendringer").param("register", "myndigheder").param("k", "791").with(SECRETARY)))
                .contains("ny@viborg.example", "«Ny postkasse»");
        assertThat(page(get("/stamdata/aendringer").param("register", "myndigheder").param("k", "779").with(SECRETARY)))
                .contains("ingen ændringer endnu");
    }

    @Test
    void what_a_file_may_not_hold_a_page_may_not_either_and_each_fault_stands_at_its_field() throws Exception {
        String refused = web.perform(post("/stamdata/tilbud/raekke")
                        .param("k", "F-791-01")
                        .param("set", row("tilbud", "F-791-01").mark())
                        .param("felt2", "")
                        .param("felt7", "mange")
                        .with(SECRETARY)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(refused)
                .contains("#f-felt2", "Feltet er tomt, men skal udfyldes.", "«mange» skal være et helt tal fra 0 til 9999.")
                .doesNotContain("Linje");
        assertThat(changes("tilbud")).isEmpty();
    }

    @Test
    void of_two_who_change_a_line_the_second_sees_what_the_first_wrote() throws Exception {
        String seen = row("myndigheder", "791").mark();
        change("myndigheder", "791", Map.of("felt4", "first@viborg.example"));

        String told = web.perform(post("/stamdata/myndigheder/raekke")
                        .param("k", "791").param("set", seen).param("felt4", "second@viborg.example")
                        .with(SECRETARY).with(csrf()))
                .andExpect(status().isConflict())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(told).contains("En anden har ændret rækken", "first@viborg.example", "value=\"second@viborg.example\"");
        assertThat(row("myndigheder", "791").cells()).containsEntry("kontakt", "first@viborg.example");
    }

    @Test
    void a_changed_number_of_places_is_an_entry_in_the_ledger() throws Exception {
        int places = Integer.parseInt(row("tilbud", "F-791-01").cells().get("pladser"));

        change("tilbud", "F-791-01", Map.of("felt7", String.valueOf(places + 1), "felt8", "2026-11-23"));

        assertThat(row("tilbud", "F-791-01").cells())
                .containsEntry("pladser", String.valueOf(places + 1))
                .containsEntry("pladser fra", "2026-11-23");
    }

    @Test
    void a_line_is_added_once() throws Exception {
        Map<String, String> line = Map.of("felt1", "615", "felt2", "Horsens Kommune", "felt3", "kommune", "felt4", "h@h.example");

        String refused = send(post("/stamdata/myndigheder/ny"), line)
                .andExpect(status().isBadRequest())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        send(post("/stamdata/maillister/ny"), Map.of("felt1", "DASSOS", "felt2", "ny@liste.example"))
                .andExpect(redirectedUrl("/stamdata/maillister"));

        assertThat(refused).contains("findes allerede");
        assertThat(desk.row(desk.register("maillister").orElseThrow(), List.of("DASSOS", "ny@liste.example"))).isPresent();
        assertThat(changes("maillister")).extracting(RegisterChange::kind).containsExactly(RegisterChange.Kind.ADDED);
    }

    @Test
    void an_address_is_taken_off_a_list_after_it_was_asked_once() throws Exception {
        send(post("/stamdata/maillister/ny"), Map.of("felt1", "DASSOS", "felt2", "ny@liste.example"));
        int addresses = desk.rows(desk.register("maillister").orElseThrow(), "", Slice.page(1)).rows().size();
        assertThat(page(get("/stamdata/maillister/afslut").param("k", "DASSOS", "ny@liste.example").with(SECRETARY)))
                .contains("Fjern adressen", "ny@liste.example");

        end("maillister", List.of("DASSOS", "ny@liste.example")).andExpect(status().is3xxRedirection());

        assertThat(desk.rows(desk.register("maillister").orElseThrow(), "", Slice.page(1)).rows()).hasSize(addresses - 1);
        assertThat(changes("maillister").get(0).kind()).isEqualTo(RegisterChange.Kind.REMOVED);
    }

    @Test
    void who_leaves_stays_in_the_register_and_who_holds_a_seat_cannot_leave() throws Exception {
        send(post("/stamdata/personer/ny"), Map.of("felt1", "kort-tid", "felt2", "Sagsbehandler på kort tid", "felt3",
                "kort@viborg.example", "felt4", "791", "felt5", "sagsbehandler", "felt6", "ja"))
                .andExpect(redirectedUrl("/stamdata/personer"));
        end("personer", List.of("kort-tid")).andExpect(redirectedUrl("/stamdata/personer"));
        assertThat(row("personer", "kort-tid").cells()).containsEntry("aktiv", "nej");
        assertThat(changes("personer").get(0).reason()).isEqualTo("Rejst");

        String refused = end("personer", List.of("viborg-direktoer"))
                .andExpect(status().isBadRequest())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused).contains("sæt først en anden på pladsen");

        end("tilbud", List.of("F-791-01")).andExpect(status().isBadRequest());
    }

    @Test
    void a_loaded_file_is_kept_line_by_line_and_the_same_file_again_is_no_change() throws Exception {
        String file = "kode;navn;art;kontakt\n791;Viborg Kommune;kommune;fil@viborg.example\n";
        load(file);
        load(file);

        assertThat(changes("myndigheder")).singleElement().satisfies(change -> {
            assertThat(change.way()).isEqualTo(RegisterChange.Way.FILE);
            assertThat(change.key()).containsExactly("791");
            assertThat(change.by()).contains("sekretariat");
        });
    }

    @Test
    void a_deputy_appointed_on_the_page_of_the_seat_is_a_change_of_the_register() throws Exception {
        send(post("/stedfortraeder/791"), Map.of(
                "deputy", "viborg", "firstDay", "2026-12-01", "lastDay", "2026-12-10", "reason", "Ferie"));

        assertThat(changes("stedfortraedere")).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(RegisterChange.Kind.ADDED);
            assertThat(change.reason()).isEqualTo("Ferie");
        });
    }

    private void load(String file) throws Exception {
        web.perform(multipart("/stamdata/myndigheder")
                        .file(new MockMultipartFile("file", file.getBytes(StandardCharsets.UTF_8)))
                        .with(SECRETARY)
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    private ResultActions change(String register, String key, Map<String, String> fields) throws Exception {
        return send(post("/stamdata/" + register + "/raekke").param("k", key).param("set", row(register, key).mark()), fields);
    }

    private ResultActions end(String register, List<String> key) throws Exception {
        String mark = desk.row(desk.register(register).orElseThrow(), key).orElseThrow().mark();
        return send(
                post("/stamdata/" + register + "/afslut").param("k", key.toArray(new String[0])).param("set", mark),
                Map.of("begrundelse", "Rejst"));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, Map<String, String> fields) throws Exception {
        fields.forEach(request::param);
        return web.perform(request.with(SECRETARY).with(csrf()));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private RegisterRow row(String register, String key) {
        return desk.row(desk.register(register).orElseThrow(), List.of(key)).orElseThrow();
    }

    private List<RegisterChange> changes(String register) {
        return desk.changes(Optional.of(register), List.of(), Slice.page(1)).rows();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
