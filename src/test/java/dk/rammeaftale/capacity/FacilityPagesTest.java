package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.VIBORG_FACILITY;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.journal.model.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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

/** The register of facilities with its cases, and what each role may see of those that are not decided. */
@ServiceTest
class FacilityPagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor ADMIN = someone("admin", "camunda-admin");
    private static final RequestPostProcessor OPERATOR = someone("viborg", "operators", "authority-791");
    private static final RequestPostProcessor OPERATORS_DIRECTOR = someone("viborg-direktoer", "members", "authority-791");
    private static final RequestPostProcessor AFFECTED = someone("skive", "operators", "authority-779");
    private static final RequestPostProcessor UNAFFECTED = someone("lemvig", "operators", "authority-665");
    private static final RequestPostProcessor UNAFFECTED_DIRECTOR = someone("lemvig-direktoer", "members", "authority-665");
    private static final RequestPostProcessor STRANGER = someone("nobody");

    private static final String START = "/opgaver/start/capacity-adjustment?facilityId=" + VIBORG_FACILITY;

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;

    private MockMvc web;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    static Stream<RequestPostProcessor> everyone() {
        return Stream.of(SECRETARY, ADMIN, OPERATOR, OPERATORS_DIRECTOR, AFFECTED, UNAFFECTED, UNAFFECTED_DIRECTOR, STRANGER);
    }

    private String page(String address, RequestPostProcessor viewer) throws Exception {
        return web.perform(get(address).with(viewer)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** The page without the space between its words. */
    private String words(String address, RequestPostProcessor viewer) throws Exception {
        return page(address, viewer).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void everyone_logged_in_reads_the_register_its_sums_and_a_facility(RequestPostProcessor viewer) throws Exception {
        assertThat(words("/tilbud", viewer)).contains("Bofællesskabet Gyvelstien", "Favrskov Kommune");
        assertThat(words("/tilbud?side=3", viewer)).contains("Botilbuddet Kildehuset Nord F-791-01");
        assertThat(words("/tilbud/tal", viewer)).contains("Voksne med autisme", "31. december 2026", "I alt");
        assertThat(words("/tilbud/" + VIBORG_FACILITY, viewer)).contains("Pladser i dag 44", "SEL §107", "Skive Kommune 2", "I alt i brug 42");
        for (String file : List.of("/tilbud.csv", "/tilbud/tal.csv")) {
            web.perform(get(file).with(viewer)).andExpect(status().isOk()).andExpect(content().contentType("text/csv;charset=UTF-8"));
        }
    }

    @Test
    void who_is_not_logged_in_is_sent_to_the_log_in() throws Exception {
        for (String address : List.of("/tilbud", "/tilbud/tal", "/tilbud.csv", "/tilbud/tal.csv", "/tilbud/" + VIBORG_FACILITY)) {
            web.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(redirectedUrlPattern("**/login"));
        }
    }

    @Test
    void looking_changes_nothing() throws Exception {
        stage.proposes("viborg", stage.proposal());
        Map<String, Long> before = stored.counted();

        for (String address : List.of("/tilbud", "/tilbud/tal", "/tilbud.csv", "/tilbud/tal.csv", "/tilbud/" + VIBORG_FACILITY)) {
            page(address, SECRETARY);
        }

        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void what_is_proposed_is_shown_and_counted_only_for_those_who_may_see_the_case() throws Exception {
        CaseNumber number = stage.proposes("viborg", stage.proposal());

        for (RequestPostProcessor viewer : List.of(SECRETARY, OPERATOR, OPERATORS_DIRECTOR, AFFECTED)) {
            seesTheProposal(viewer, number);
        }
        for (RequestPostProcessor viewer : List.of(ADMIN, UNAFFECTED, UNAFFECTED_DIRECTOR, STRANGER)) {
            seesNothingOf(viewer, number);
        }
    }

    @Test
    void from_the_hearing_on_all_members_see_what_is_proposed_and_others_do_not() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());

        seesTheProposal(UNAFFECTED_DIRECTOR, number);
        seesNothingOf(UNAFFECTED, number);
        seesNothingOf(ADMIN, number);
    }

    private void seesTheProposal(RequestPostProcessor viewer, CaseNumber number) throws Exception {
        assertThat(page("/tilbud/" + VIBORG_FACILITY, viewer)).contains("href=\"/sager/" + number + "\"");
        assertThat(words("/tilbud/" + VIBORG_FACILITY, viewer))
                .contains("12 pladser færre (fra 44 til 32) 1. marts 2027", "verserende sager nedenfor også godkendes 32");
        assertThat(words("/tilbud?tekst=kildehuset", viewer))
                .contains("I dag 44 pladser", "godkendes 32 pladser (−12 i forhold til i dag)", "1 sag i dette udvalg");
        assertThat(words("/tilbud/tal?tekst=kildehuset", viewer)).contains("44 44 44 44 44 44 32 (−12)");
        assertThat(page("/tilbud.csv?tekst=kildehuset", viewer)).contains(";44;44;32");
    }

    private void seesNothingOf(RequestPostProcessor viewer, CaseNumber number) throws Exception {
        assertThat(page("/tilbud/" + VIBORG_FACILITY, viewer)).doesNotContain(number.value()).doesNotContain("12 pladser færre");
        assertThat(words("/tilbud?tekst=kildehuset", viewer)).contains("godkendes 44 pladser", "0 sager i dette udvalg")
                .contains("kun dem regnet med, som du kan se");
        assertThat(words("/tilbud/tal?tekst=kildehuset", viewer)).doesNotContain("(−12)");
        assertThat(page("/tilbud.csv?tekst=kildehuset", viewer)).contains(";44;44;44");
    }

    @Test
    void a_decided_change_is_in_the_ledger_for_everyone_dashed_until_its_day() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.everybodyAnswers(number, "NO_REMARKS");

        String page = page("/tilbud/" + VIBORG_FACILITY, STRANGER);
        assertThat(page).contains("href=\"/sager/" + number + "\"", "besluttet for senere", "stroke-dasharray=\"6 4\"");
        assertThat(words("/tilbud/" + VIBORG_FACILITY, STRANGER))
                .contains("Pladser i dag 44 Besluttet 32 fra 1. marts 2027", "1. marts 2027 (planlagt) −12 32 Sag " + number)
                .contains(number + " Botilbuddet Kildehuset Nord: 12 pladser færre (fra 44 til 32) 11. december 2026 Godkendt");
        assertThat(words("/tilbud?tekst=kildehuset", STRANGER)).contains("gennemført 32 pladser", "44 32 fra 1. marts 2027");

        time.timePassesTo("2027-03-01T12:00");
        assertThat(page("/tilbud/" + VIBORG_FACILITY, STRANGER)).doesNotContain("(planlagt)").doesNotContain("besluttet for senere");
        assertThat(words("/tilbud/" + VIBORG_FACILITY, STRANGER)).contains("Pladser i dag 32");
    }

    @Test
    void a_proposed_facility_is_counted_in_the_sums_before_it_is_in_the_register() throws Exception {
        Map<String, Object> proposal = new HashMap<>(stage.proposal());
        proposal.remove("facilityId");
        proposal.putAll(Map.of("kind", "NEW", "facilityName", "Botilbuddet Nye Veje", "legalBasis", "SEL §107",
                "targetGroup", "Voksne med noget helt nyt", "placesAfter", 14L));
        stage.proposes("viborg", proposal);

        assertThat(words("/tilbud/tal", OPERATOR)).contains("Voksne med noget helt nyt 0 0 0 0 0 0 0 14 (+14)", "er et nyt tilbud");
        assertThat(words("/tilbud/tal", STRANGER)).doesNotContain("helt nyt");
        assertThat(words("/tilbud", OPERATOR)).doesNotContain("Nye Veje").contains("+14 i forhold til i dag");
    }

    @Test
    void a_case_is_started_by_a_case_worker_of_the_operator_and_by_the_secretariat() throws Exception {
        for (RequestPostProcessor viewer : List.of(SECRETARY, OPERATOR)) {
            assertThat(page("/tilbud/" + VIBORG_FACILITY, viewer)).contains("href=\"" + START + "\"");
            assertThat(Jsoup.parse(page(START, viewer)).select("select[name=facilityId] option[selected]").eachAttr("value"))
                    .containsExactly(VIBORG_FACILITY);
        }
        for (RequestPostProcessor viewer : List.of(ADMIN, OPERATORS_DIRECTOR, AFFECTED, UNAFFECTED_DIRECTOR, STRANGER)) {
            assertThat(page("/tilbud/" + VIBORG_FACILITY, viewer)).doesNotContain("/opgaver/start/");
        }
    }

    @Test
    void the_register_is_narrowed_by_operator_target_group_legal_basis_coverage_and_words() throws Exception {
        assertThat(words("/tilbud?driftsherre=791", STRANGER)).contains("5 tilbud.", "F-791-04").doesNotContain("F-710-01");
        assertThat(words("/tilbud?driftsherre=791&lovgrundlag=SEL §109", STRANGER)).contains("1 tilbud.", "F-791-04");
        assertThat(words("/tilbud?driftsherre=791&maalgruppe=Voksne med autisme", STRANGER)).contains("1 tilbud.", "F-791-01");
        assertThat(words("/tilbud?omfattet=nej", STRANGER)).contains("F-741-01").doesNotContain("F-791-01");
        assertThat(words("/tilbud?tekst=LY PÅ vejen", STRANGER)).contains("1 tilbud.", "F-791-04");
        assertThat(page("/tilbud?omfattet=ja", STRANGER)).contains("href=\"/tilbud?omfattet=ja&amp;side=2\"")
                .contains("href=\"/tilbud.csv?omfattet=ja&amp;\"");
    }

    @Test
    void what_fits_nothing_says_what_to_do_and_what_nobody_knows_asks_for_nothing() throws Exception {
        assertThat(words("/tilbud?tekst=findes ikke", STRANGER)).contains("Ingen tilbud passer til det, du har valgt.");
        assertThat(words("/tilbud/tal?tekst=findes ikke", STRANGER)).contains("Der er ingen tilbud at tælle.");
        assertThat(words("/tilbud?omfattet=måske&tilstand=?&side=nej&driftsherre=791", STRANGER)).contains("5 tilbud.");
        assertThat(words("/tilbud?side=999", STRANGER)).contains("Side 999");
    }

    @Test
    void words_of_an_address_take_no_effect_in_the_page() throws Exception {
        assertThat(page("/tilbud?tekst=\"><script>alert(1)</script>", STRANGER)).doesNotContain("<script>alert");
    }

    @Test
    void a_facility_that_is_not_there_is_not_found() throws Exception {
        web.perform(get("/tilbud/F-999-99").with(SECRETARY)).andExpect(status().isNotFound());
        web.perform(get("/tilbud/nonsens").with(SECRETARY)).andExpect(status().isNotFound());
    }

    @Test
    void the_files_hold_every_line_with_plain_numbers() throws Exception {
        List<String> register = page("/tilbud.csv", STRANGER).lines().toList();
        assertThat(register.get(0)).endsWith("pladser i dag;pladser, når det besluttede er gennemført;"
                + "pladser, hvis de verserende sager også godkendes");
        assertThat(register).hasSizeGreaterThan(60).anyMatch(line -> line.startsWith("F-791-01;Botilbuddet Kildehuset Nord;")
                && line.endsWith(";ja;nej;%d;%d;%d".formatted(VIBORG_PLACES, VIBORG_PLACES, VIBORG_PLACES)));
        assertThat(page("/tilbud/tal.csv?fordel=driftsherre", STRANGER).lines().toList())
                .hasSize(22)
                .anyMatch(line -> line.equals("Viborg Kommune;5;166;166;166;166;166;166;166"));
    }
}
