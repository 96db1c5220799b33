package dk.rammeaftale.facility.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.LinkVisitor;
import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.csv.RegisterChange;
import dk.rammeaftale.csv.RegisterDesk;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.mail.application.AddressMarked;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.paging.Slice;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** "Bekræft jeres tilbud" and "Er I stadig jer?", from the secretariat's pages over the link to the registers. */
@ServiceTest
class ConfirmationPagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private RegisterDesk desk;

    @Autowired
    private CsvDesk files;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CleanSlate slate;

    @Autowired
    private ServiceTime time;

    @Autowired
    private PageVisitor visitor;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private MockMvc web;
    private Map<String, byte[]> before;

    @BeforeEach
    void a_browser() {
        slate.wipe();
        time.timeIs("2026-11-23T09:00");
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        before = new HashMap<>();
        List.of("myndigheder", "personer", "tilbud", "brug")
                .forEach(name -> before.put(name, files.export(name).orElseThrow()));
    }

    @AfterEach
    void the_registers_are_as_before() {
        before.forEach((name, file) -> files.load(name, file).orElseThrow());
        slate.wipe();
    }

    @Test
    void only_the_secretariat_and_administrators_start_remind_and_decide() throws Exception {
        for (RequestPostProcessor other : List.of(
                someone("viborg", "operators", "authority-791"),
                someone("skive", "operators", "authority-779"),
                someone("viborg-direktoer", "members", "authority-791"),
                someone("nogen"))) {
            for (String address : List.of("", "/tilbud/send", "/rettelser/1")) {
                web.perform(get("/stamdata/bekraeftelser" + address).with(other)).andExpect(status().isForbidden());
            }
            for (String address : List.of("/tilbud/send", "/tilbud/paamind", "/rettelser/1")) {
                web.perform(post("/stamdata/bekraeftelser" + address).with(other).with(csrf()))
                        .andExpect(status().isForbidden());
            }
        }
        web.perform(get("/stamdata/bekraeftelser").with(someone("admin", "camunda-admin"))).andExpect(status().isOk());
        web.perform(get("/stamdata/bekraeftelser/andet/send").with(SECRETARY)).andExpect(status().isNotFound());
        assertThat(asked("tilbud")).isZero();
    }

    @Test
    void asking_sends_each_operator_a_link_and_shows_who_is_missing() throws Exception {
        assertThat(page(get("/stamdata/bekraeftelser/tilbud/send").with(SECRETARY))).contains("får en mail");
        send("tilbud");

        assertThat(asked("tilbud")).isPositive();
        assertThat(page(get("/stamdata/bekraeftelser").with(SECRETARY))).contains("mangler at svare", "Viborg Kommune");
        assertThat(page(get("/stamdata").with(SECRETARY))).contains("mangler at svare");

        web.perform(post("/stamdata/bekraeftelser/tilbud/send").with(SECRETARY).with(csrf()));
        assertThat(jdbc.sql("select count(*) from confirmation_round").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void what_is_right_is_confirmed_in_two_steps_and_looking_changes_nothing() throws Exception {
        send("tilbud");
        String token = tokenOf("tilbud", "791");

        String form = page(get("/svar/" + token));
        page(get("/svar/" + token));
        assertThat(form).contains("Bekræft jeres tilbud", "Viborg Kommune", "Godkendte pladser i alt");
        assertThat(answered("tilbud", "791")).isFalse();

        String review = page(post("/svar/" + token + "/gennemse", fields(form)));
        assertThat(review).contains("Du har ingen rettelser");
        assertThat(answered("tilbud", "791")).isFalse();

        web.perform(post("/svar/" + token + "/bekraeft", LinkVisitor.hiddenFields(review)))
                .andExpect(status().isSeeOther());
        assertThat(answered("tilbud", "791")).isTrue();
        assertThat(page(get("/svar/" + token + "/kvittering"))).contains("Alt passede");
        assertThat(changes("tilbud")).isEmpty();
    }

    @Test
    void a_small_difference_is_taken_with_a_change_and_a_large_one_waits_for_the_secretariat() throws Exception {
        send("tilbud");
        String token = tokenOf("tilbud", "791");
        String form = page(get("/svar/" + token));
        int places = places("F-791-01");
        int others = places("F-791-02");

        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "F-791-01"), String.valueOf(places + 10));
        fields.put(fieldOf(form, "F-791-02"), String.valueOf(others + 11));
        String review = page(post("/svar/" + token + "/gennemse", fields));
        assertThat(review).contains("fra " + places + " til " + (places + 10), "Sekretariatet ser på det først");
        confirm(token, review);
        confirm(token, review);

        assertThat(places("F-791-01")).isEqualTo(places + 10);
        assertThat(places("F-791-02")).isEqualTo(others);
        assertThat(changes("tilbud")).singleElement().satisfies(change -> {
            assertThat(change.way()).isEqualTo(RegisterChange.Way.CONFIRMATION);
            assertThat(change.by().orElseThrow()).contains("@");
        });
        assertThat(mailsOf("corrections-to-read")).isPositive();

        long correction = jdbc.sql("select id from confirmation_correction where state = 'WAITING'").query(Long.class).single();
        String decision = "/stamdata/bekraeftelser/rettelser/" + correction;
        assertThat(page(get(decision).with(SECRETARY))).contains("over 10 pladser");
        web.perform(post(decision).with(SECRETARY).with(csrf())).andExpect(status().isBadRequest());
        web.perform(post(decision).param("afgoerelse", "tag").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl("/stamdata/bekraeftelser"));
        assertThat(places("F-791-02")).isEqualTo(others + 11);
        web.perform(post(decision).param("afgoerelse", "tag").with(SECRETARY).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void what_is_no_number_comes_back_with_what_to_do() throws Exception {
        send("tilbud");
        String token = tokenOf("tilbud", "791");
        String form = page(get("/svar/" + token));
        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "F-791-01"), "mange");
        fields.put("comment", "Borgeren 010203-1234");

        MockHttpServletResponse again = web.perform(post("/svar/" + token + "/gennemse", fields))
                .andExpect(status().isUnprocessableEntity()).andReturn().getResponse();

        assertThat(again.getContentAsString(StandardCharsets.UTF_8))
                .contains("skriv et helt tal fra 0 til 9999", "ligner et CPR-nummer", "value=\"mange\"");
    }

    @Test
    void a_register_that_was_changed_meanwhile_is_not_overwritten() throws Exception {
        send("tilbud");
        String token = tokenOf("tilbud", "791");
        String form = page(get("/svar/" + token));
        int places = places("F-791-01");
        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "F-791-01"), String.valueOf(places + 1));
        String review = page(post("/svar/" + token + "/gennemse", fields));
        jdbc.sql("update ledger_entry set difference = difference + 2 where id ="
                + " (select min(id) from ledger_entry where facility = 'F-791-01')").update();

        assertThat(page(post("/svar/" + token + "/gennemse", fields))).contains("Sekretariatet ser på det først");
        confirm(token, review);
        jdbc.sql("update ledger_entry set difference = difference - 2 where id ="
                + " (select min(id) from ledger_entry where facility = 'F-791-01')").update();

        assertThat(places("F-791-01")).isEqualTo(places);
        assertThat(jdbc.sql("select why from confirmation_correction").query(String.class).single()).contains("er ændret");
    }

    @Test
    void a_newer_value_is_overwritten_only_by_a_secretary_who_has_seen_it() throws Exception {
        send("tilbud");
        String token = tokenOf("tilbud", "791");
        String form = page(get("/svar/" + token));
        int places = places("F-791-02");
        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "F-791-02"), String.valueOf(places + 11));
        confirm(token, page(post("/svar/" + token + "/gennemse", fields)));
        String decision = "/stamdata/bekraeftelser/rettelser/"
                + jdbc.sql("select id from confirmation_correction").query(Long.class).single();
        Document seen = Jsoup.parse(page(get(decision).with(SECRETARY)));
        assertThat(seen.text()).contains("Stod der " + places + " Står der nu " + places + " Skal der stå " + (places + 11));
        changeByHand("F-791-02", 2);

        Document now = Jsoup.parse(decided(decision, seen.select("[name=nu]").val(), 409));

        assertThat(now.select("[role=alert]").text())
                .contains("Intet er ændret", "der står nu «%d» og ikke «%d»".formatted(places + 2, places));
        assertThat(now.text()).contains("Står der nu " + (places + 2) + " Det er ændret, siden myndigheden svarede.");
        assertThat(places("F-791-02")).isEqualTo(places + 2);
        assertThat(decided(decision, String.valueOf(places + 1), 409)).contains("Intet er ændret");
        decided(decision, now.select("[name=nu]").val(), 302);
        assertThat(places("F-791-02")).isEqualTo(places + 11);
        changeByHand("F-791-02", -2);
    }

    private void changeByHand(String facility, int difference) {
        jdbc.sql("update ledger_entry set difference = difference + :difference where id ="
                        + " (select min(id) from ledger_entry where facility = :facility)")
                .param("difference", difference).param("facility", facility).update();
    }

    private String decided(String decision, String seen, int status) throws Exception {
        return web.perform(post(decision).param("afgoerelse", "tag").param("begrundelse", "Ja.").param("nu", seen)
                        .with(SECRETARY).with(csrf()))
                .andExpect(status().is(status)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void enter_in_the_reason_decides_nothing() throws Exception {
        send("myndigheder");
        String token = tokenOf("myndigheder", "791");
        Map<String, String> fields = fields(page(get("/svar/" + token)));
        fields.put("comment", "Vi får en ny direktør til marts.");
        confirm(token, page(post("/svar/" + token + "/gennemse", fields)));

        Document page = Jsoup.parse(page(get("/stamdata/bekraeftelser/rettelser/"
                + jdbc.sql("select id from confirmation_correction").query(Long.class).single()).with(SECRETARY)));

        assertThat(page.select("main textarea[name=begrundelse]")).hasSize(1);
        assertThat(page.select("main form[action*=rettelser] input:not([type=hidden])")).isEmpty();
    }

    @Test
    void what_stood_in_the_register_is_read_from_the_register() throws Exception {
        send("tilbud");
        String token = tokenOf("tilbud", "791");
        String form = page(get("/svar/" + token));
        int places = places("F-791-02");
        String field = fieldOf(form, "F-791-02");
        Map<String, String> fields = fields(form);
        fields.put(field, String.valueOf(places + 11));
        fields.put("v-" + field, "9".repeat(5_000));
        page(post("/svar/" + token + "/gennemse", fields));
        fields.put("v-" + field, "0".repeat(32));

        web.perform(post("/svar/" + token + "/bekraeft", fields)).andExpect(status().isSeeOther());

        assertThat(jdbc.sql("select before_value from confirmation_correction").query(String.class).single())
                .isEqualTo(String.valueOf(places));
    }

    @Test
    void a_large_difference_names_the_case_that_runs_about_the_facility_and_is_flagged_without_one() throws Exception {
        int places = places("F-791-01");
        visitor.fills("propose-adjustment", "viborg", "capacity-adjustment", Map.of(
                "kind", "CHANGE", "facilityId", "F-791-01", "placesAfter", String.valueOf(places + 4),
                "effectiveDate", "2027-05-01", "reason", "Efterspørgslen er steget meget."));
        send("tilbud");
        String token = tokenOf("tilbud", "791");
        String form = page(get("/svar/" + token));
        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "F-791-01"), String.valueOf(places + 11));
        fields.put(fieldOf(form, "F-791-02"), String.valueOf(places("F-791-02") + 11));

        confirm(token, page(post("/svar/" + token + "/gennemse", fields)));

        assertThat(jdbc.sql("select why from confirmation_correction order by row_key").query(String.class).list())
                .containsExactly(
                        "Forskellen er over 10 pladser. Sag 2026-001 om tilbuddet er ikke afgjort.",
                        "Forskellen er over 10 pladser og hører ikke til en sag.");
        assertThat(page(get("/svar/" + token))).as("only the secretariat reads it").doesNotContain("2026-001");
    }

    @Test
    void whoever_no_mail_reaches_is_named() throws Exception {
        String address = jdbc.sql("select email from person where username = 'viborg'").query(String.class).single();
        jdbc.sql("insert into failed_address (address, since, last_at, reason) values (:address, :at, :at, 'Ukendt')")
                .param("address", address).param("at", OffsetDateTime.parse("2026-11-20T09:00:00Z")).update();

        assertThat(page(get("/stamdata/bekraeftelser/tilbud/send").with(SECRETARY)))
                .contains("Ingen adresse virker hos: Viborg Kommune. De får ingen mail.");
        web.perform(post("/stamdata/bekraeftelser/tilbud/send").with(SECRETARY).with(csrf()))
                .andExpect(flash().attribute("message", containsString("Ingen adresse virker hos: Viborg Kommune.")));

        assertThat(page(get("/stamdata/bekraeftelser").with(SECRETARY))).contains(", ikke spurgt endnu");
        web.perform(post("/stamdata/bekraeftelser/tilbud/paamind").with(SECRETARY).with(csrf()))
                .andExpect(flash().attribute("message", startsWith("Ingen er mindet. Ingen adresse virker hos: Viborg Kommune.")));
    }

    @Test
    void who_an_authority_is_changes_only_when_the_secretariat_has_looked() throws Exception {
        send("myndigheder");
        String token = tokenOf("myndigheder", "791");
        String form = page(get("/svar/" + token));
        assertThat(form).contains("Er I stadig jer?", "Plads i DASSOS", "Stedfortræder", "Skal personen stadig have adgang?");
        Map<String, String> fields = fields(form);
        fields.put(fieldOf(form, "Mailadresse til henvendelser", "f-"), "ny@viborg.example");
        fields.put("comment", "Vi får en ny direktør til marts.");

        confirm(token, page(post("/svar/" + token + "/gennemse", fields)));

        assertThat(contact()).isNotEqualTo("ny@viborg.example");
        List<Long> waiting = jdbc.sql("select id from confirmation_correction where state = 'WAITING' order by id")
                .query(Long.class).list();
        assertThat(waiting).hasSize(2);
        web.perform(post("/stamdata/bekraeftelser/rettelser/" + waiting.get(0)).param("afgoerelse", "tag")
                .with(SECRETARY).with(csrf()));
        web.perform(post("/stamdata/bekraeftelser/rettelser/" + waiting.get(1)).param("afgoerelse", "tag")
                .with(SECRETARY).with(csrf()));
        assertThat(contact()).isEqualTo("ny@viborg.example");
        assertThat(changes("myndigheder").get(0).by()).contains("sekretariat");
        assertThat(page(get("/svar/" + token))).contains("Taget til følge");
    }

    @Test
    void an_authority_is_asked_once_when_a_mail_to_it_has_come_back() {
        EmailAddress address = new EmailAddress(contact());
        transaction.executeWithoutResult(status -> events.publishEvent(new AddressMarked(address)));
        transaction.executeWithoutResult(status -> events.publishEvent(new AddressMarked(address)));
        transaction.executeWithoutResult(
                status -> events.publishEvent(new AddressMarked(new EmailAddress("ingen@fremmed.example"))));

        assertThat(jdbc.sql("select authority from confirmation").query(String.class).list()).containsExactly("791");
        assertThat(mailsOf("confirm-authority")).isPositive();
    }

    private void send(String kind) throws Exception {
        web.perform(post("/stamdata/bekraeftelser/" + kind + "/send").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl("/stamdata/bekraeftelser"));
    }

    private void confirm(String token, String review) throws Exception {
        web.perform(post("/svar/" + token + "/bekraeft", LinkVisitor.hiddenFields(review)))
                .andExpect(status().isSeeOther());
    }

    private String tokenOf(String kind, String authority) {
        return links.mint(jdbc.sql("select min(l.id) from personal_link l join confirmation c on l.subject = cast(c.id as varchar)"
                        + " where l.purpose = 'confirmation' and c.kind = :kind and c.authority = :authority")
                .param("kind", kind).param("authority", authority).query(Long.class).single());
    }

    private boolean answered(String kind, String authority) {
        return jdbc.sql("select count(*) from confirmation where kind = :kind and authority = :authority and answered_at is not null")
                .param("kind", kind).param("authority", authority).query(Integer.class).single() == 1;
    }

    private int asked(String kind) {
        return jdbc.sql("select count(*) from confirmation where kind = :kind").param("kind", kind)
                .query(Integer.class).single();
    }

    private int mailsOf(String template) {
        return jdbc.sql("select count(*) from mail where template = :template").param("template", template)
                .query(Integer.class).single();
    }

    private int places(String facility) {
        return Integer.parseInt(desk.row(desk.register("tilbud").orElseThrow(), List.of(facility)).orElseThrow()
                .cells().get("pladser"));
    }

    private String contact() {
        return desk.row(desk.register("myndigheder").orElseThrow(), List.of("791")).orElseThrow().cells().get("kontakt");
    }

    private List<RegisterChange> changes(String register) {
        return desk.changes(Optional.of(register), List.of(), Slice.page(1)).rows();
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder post(String address, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(address);
        fields.forEach(request::param);
        return request;
    }

    private static MockHttpServletRequestBuilder post(String address) {
        return MockMvcRequestBuilders.post(address);
    }

    /** What a browser sends if nothing is written into the form. */
    private static Map<String, String> fields(String html) {
        return new HashMap<>(LinkVisitor.hiddenFields(html));
    }

    /** The first field of a subject: a facility's places. */
    private static String fieldOf(String html, String subject) {
        return fieldOf(html, "(" + subject + ")", "v-");
    }

    private static String fieldOf(String html, String after, String prefix) {
        int from = html.indexOf(after);
        Pattern name = Pattern.compile(prefix + "(p[0-9a-f]{32})");
        Matcher found = name.matcher(html);
        assertThat(found.find(prefix.equals("f-") ? html.lastIndexOf("<label", from) : from)).isTrue();
        return found.group(1);
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }
}
