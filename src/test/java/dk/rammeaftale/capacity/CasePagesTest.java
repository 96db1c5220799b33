package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.CountedStatements;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.journal.model.CaseNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The list of cases and the page of each, as everybody sees them. */
@ServiceTest
class CasePagesTest {

    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");
    private static final RequestPostProcessor MEMBER = someone("lemvig-direktoer", "members", "authority-665");
    private static final RequestPostProcessor OPERATOR = someone("viborg", "operators", "authority-791");
    private static final RequestPostProcessor AFFECTED = someone("skive", "operators", "authority-779");
    private static final RequestPostProcessor STRANGER = someone("odder", "operators", "authority-727");
    private static final RequestPostProcessor ADMINISTRATOR = someone("admin", "camunda-admin");
    private static final List<RequestPostProcessor> EVERYBODY =
            List.of(SECRETARY, MEMBER, OPERATOR, AFFECTED, STRANGER, ADMINISTRATOR);

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private CaseStage stage;
    @Autowired
    private ServiceTime time;
    @Autowired
    private StoredRows stored;
    @Autowired
    private HistoryService history;
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

    private String read(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Document page(String address, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(read(address, who));
    }

    private Document pageOf(CaseNumber number, RequestPostProcessor who) throws Exception {
        return page("/sager/" + number, who);
    }

    private int statusFor(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who)).andReturn().getResponse().getStatus();
    }

    /** What the list, the page, the file and the interface answer everybody about a case. */
    private void isSeenBy(CaseNumber number, RequestPostProcessor... who) throws Exception {
        for (RequestPostProcessor one : EVERYBODY) {
            boolean sees = List.of(who).contains(one);
            String as = number + " for number " + EVERYBODY.indexOf(one);
            assertThat(statusFor("/sager/" + number, one)).as(as).isEqualTo(sees ? 200 : 404);
            assertThat(statusFor("/api/cases/" + number, one)).as(as).isEqualTo(sees ? 200 : 404);
            assertThat(read("/sager", one).contains(number.value())).as(as).isEqualTo(sees);
            assertThat(read("/sager.csv", one).contains(number.value())).as(as).isEqualTo(sees);
        }
    }

    private static List<String> headings(Document page) {
        return page.select("article h2").eachText();
    }

    @Test
    void a_case_is_seen_by_more_people_the_further_it_comes() throws Exception {
        CaseNumber number = stage.proposes("viborg", stage.proposal());
        isSeenBy(number, SECRETARY, OPERATOR, AFFECTED);
        stage.documentsContact("viborg", number);
        stage.choosesRoute(number, "HEARING");
        isSeenBy(number, SECRETARY, OPERATOR, AFFECTED, MEMBER);
        stage.everybodyAnswers(number, "NO_REMARKS");
        isSeenBy(number, SECRETARY, OPERATOR, AFFECTED, MEMBER, STRANGER, ADMINISTRATOR);

        assertThat(headings(pageOf(number, STRANGER))).containsExactly("Forslaget", "Hvor sagen er", "Journal");
    }

    @Test
    void the_journal_tells_no_more_of_what_others_said_than_the_page_does() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("lemvig-direktoer", number, "OBJECTION", "Vi mangler pladser.");

        tellsOfOthers(number, SECRETARY, OPERATOR, MEMBER);
        stage.everybodyAnswers(number, "NO_REMARKS");
        tellsOfOthers(number, SECRETARY, OPERATOR, MEMBER);
    }

    /** Both by the page and by the interface; to whoever else sees the case neither does. */
    private void tellsOfOthers(CaseNumber number, RequestPostProcessor... who) throws Exception {
        for (RequestPostProcessor one : EVERYBODY) {
            for (String address : List.of("/sager/" + number, "/api/cases/" + number)) {
                if (statusFor(address, one) == 200) {
                    String journal = read(address, one);
                    assertThat(List.of("Berørte kommuner: ", "Forslaget er sendt til ", "Lemvig Kommune har svaret i "))
                            .as(address + " for number " + EVERYBODY.indexOf(one))
                            .allMatch(words -> journal.contains(words) == List.of(who).contains(one));
                    assertThat(journal).contains("Forslag modtaget. ");
                }
            }
        }
    }

    @Test
    void whoever_has_not_logged_in_is_asked_to_and_a_list_that_refreshes_itself_is_told_so() throws Exception {
        for (String address : List.of("/sager", "/sager/2026-001", "/sager.csv")) {
            web.perform(get(address).accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection())
                    .andExpect(redirectedUrlPattern("**/login"));
        }
        web.perform(get("/sager").header("HX-Request", "true").accept(MediaType.ALL)).andExpect(status().isUnauthorized());
        assertThat(statusFor("/sager/2026-999", SECRETARY)).isEqualTo(404);
        assertThat(statusFor("/sager/nummer", SECRETARY)).isEqualTo(404);
    }

    @Test
    void everybody_reads_of_a_hearing_what_was_shown_to_them_and_no_more() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("lemvig-direktoer", number, "REMARK", "Husk overgangsordningen.");

        Document secretary = pageOf(number, SECRETARY);
        assertThat(secretary.select("h1").text()).isEqualTo("Sag %s: %s".formatted(number, stage.theCase(number).title()));
        assertThat(secretary.select(".deadline").text())
                .contains("I mailhøring", "DASSOS' medlemmer kan svare på mailhøringen til og med mandag den 28. december 2026");
        assertThat(headings(secretary)).contains(
                "Forslaget", "Kontakt til de berørte kommuner", "Mailhøring", "Hvor sagen er", "Journal", "Mails");
        assertThat(secretary.text()).contains("Husk overgangsordningen.", "1 af 19 har svaret", "Favrskov Kommune");
        assertThat(secretary.select("section:has(#post) a[href^=/post/]")).isNotEmpty();
        assertThat(secretary.select("a[href=/hoeringer/" + hearingOf(number) + "]").text()).isEqualTo("Runde 1");

        assertThat(page("/hoeringer/" + hearingOf(number), SECRETARY).select("a[href=/sager/" + number + "]").text())
                .isEqualTo("Sag " + number);

        Document operator = pageOf(number, OPERATOR);
        assertThat(headings(operator)).contains("Kontakt til de berørte kommuner", "Mailhøring").doesNotContain("Mails");
        assertThat(operator.text()).contains("Træk forslaget");

        Document member = pageOf(number, MEMBER);
        assertThat(headings(member)).contains("Kontakt til de berørte kommuner", "Mailhøring").doesNotContain("Mails");
        assertThat(member.text()).doesNotContain("Træk forslaget", "Driftsherrens egne opgaver");

        Document affected = pageOf(number, AFFECTED);
        assertThat(headings(affected)).containsExactly("Forslaget", "Kontakt til jer", "Hvor sagen er", "Journal");
        assertThat(affected.select("section:has(#kontakt) th").eachText()).containsExactly("Skive Kommune");
        assertThat(affected.text()).contains("Fik forslaget med mail").doesNotContain("Husk overgangsordningen.");
        assertThat(affected.select("#hoeringen-title, a[href^=/hoeringer/], a[href^=/post/]")).isEmpty();
        assertThat(affected.text()).doesNotContain("@");
    }

    private long hearingOf(CaseNumber number) {
        return jdbc.sql("select id from hearing where case_number = :number").param("number", number.value()).query(Long.class).single();
    }

    @Test
    void tasks_are_shown_to_those_who_can_do_them() throws Exception {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());
        String task = stage.onlyTask(number, "Task_ChooseRoute").getId();

        assertThat(pageOf(number, SECRETARY).select("section:has(#opgaver) a").eachAttr("href")).containsExactly("/opgaver/" + task);
        assertThat(pageOf(number, OPERATOR).select("#opgaver")).isEmpty();
        assertThat(pageOf(number, AFFECTED).select("#opgaver")).isEmpty();
        assertThat(pageOf(number, SECRETARY).select(".deadline").text()).contains("Sekretariatet skal vælge mailhøring eller møde.");

        stage.choosesRoute(number, "HEARING");
        String answer = stage.taskOf("lemvig-direktoer", number).getId();
        assertThat(pageOf(number, MEMBER).select("section:has(#opgaver) a").eachAttr("href")).containsExactly("/opgaver/" + answer);
        assertThat(pageOf(number, SECRETARY).select("#opgaver")).as("nineteen tasks of others").isEmpty();
    }

    @Test
    void the_picture_and_the_list_say_the_same_of_a_running_case() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        Document page = pageOf(number, SECRETARY);

        Element frame = page.select(".path-frame").get(0);
        assertThat(frame.attr("tabindex")).isEqualTo("0");
        assertThat(frame.attr("role")).isEqualTo("region");
        assertThat(frame.attr("aria-label")).isEqualTo("Diagram: Kapacitetsjustering");
        assertThat(frame.select("g.present > title").eachText()).containsExactly("Mailhøring i DASSOS: her er sagen nu");
        assertThat(frame.select("g.walked > title").eachText()).contains(
                "Forslag modtaget: er gået", "Dokumentér kontakten: er gået", "Vælg mailhøring eller møde: er gået");
        assertThat(frame.select("g.ahead > title").eachText()).contains("Find en løsning", "Registrér afgørelsen");
        assertThat(frame.select("polyline.walked")).as("from the proposal around the contact to the hearing").hasSize(15);
        assertThat(page.select("#sagen-her")).hasSize(1);

        List<String> steps = page.select(".path-steps").get(0).select("li").eachText();
        assertThat(steps.get(0)).isEqualTo("Forslag modtaget: sket, 11. december 2026 kl. 09.00.");
        assertThat(steps.get(steps.size() - 1)).isEqualTo("Mailhøring i DASSOS: her er sagen nu, siden 11. december 2026 kl. 09.00.");
        assertThat(page.select(".path-steps").get(0).select("[aria-current=step]")).hasSize(1);
        assertThat(page.text()).contains("Derefter: Registrér høringens udfald.");

        assertThat(page.select("#hoeringens-forloeb g.present > title").eachText()).containsExactly("Besvar høringen: her er sagen nu");
        assertThat(page.select("#hoeringens-forloeb .path-steps li").eachText())
                .anyMatch(step -> step.startsWith("Besvar høringen: 0 af 19 udført, her er sagen nu"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void a_finished_case_shows_its_whole_path_with_the_deadline_that_passed() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        stage.answers("lemvig-direktoer", number, "NO_REMARKS", "");
        time.daysPass(20);
        Document page = pageOf(number, SECRETARY);

        assertThat(page.select(".deadline").text()).contains("Afgjort den", "Betragtes som godkendt", "Sagen er slut");
        assertThat(page.select("g.present, .path-flag")).isEmpty();
        assertThat(page.select(".path-frame").get(0).select("g.walked > title").eachText())
                .contains("Mailhøring i DASSOS: er gået", "Ændringen er besluttet: er gået");
        assertThat(page.select("#hoeringens-forloeb g.walked > title").eachText()).contains("Fristen er udløbet: er gået");
        assertThat(page.select("#hoeringens-forloeb .path-steps li").eachText())
                .anyMatch(step -> step.startsWith("Besvar høringen: 1 af 19 udført, resten bortfaldt"));
        assertThat(page.text()).doesNotContain("Træk forslaget");
    }

    @Test
    void a_withdrawn_case_shows_what_was_broken_off() throws Exception {
        CaseNumber number = stage.proposes("viborg", stage.proposal());
        stage.withdraws("viborg", number);
        Document page = pageOf(number, SECRETARY);

        assertThat(page.select(".deadline").text()).contains("Trukket", "Forslaget er trukket.");
        assertThat(page.select(".path-steps li").eachText())
                .anyMatch(step -> step.startsWith("Dokumentér kontakten: bortfaldt"))
                .anyMatch(step -> step.startsWith("Registrér at forslaget er trukket: udført"));
    }

    @Test
    void a_case_without_its_history_says_so_instead() throws Exception {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposalAt("F-791-01", 42L));
        history.createHistoricProcessInstanceQuery().list()
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));

        Document page = pageOf(number, STRANGER);

        assertThat(page.select(".path-frame")).isEmpty();
        assertThat(page.select("section:has(#forloeb)").text()).contains("Se journalen for, hvad der er sket.");
        assertThat(page.select(".timeline li")).isNotEmpty();
    }

    @Test
    void an_empty_list_says_what_to_do_and_a_filter_without_hits_how_to_get_out() throws Exception {
        assertThat(page("/sager", OPERATOR).select("article, section").text()).contains("Der er ingen sager", "Start en sag");
        assertThat(page("/sager", MEMBER).text()).contains("når medlemmerne høres").doesNotContain("Start en sag");

        stage.proposes("viborg", stage.proposal());
        Document none = page("/sager?tekst=findes-ikke", SECRETARY);
        assertThat(none.select("#antal").text()).isEqualTo("Der er fundet 0 sager.");
        assertThat(none.select("#fundne a[href=/sager]").text()).isEqualTo("vis alle sager");
        assertThat(page("/sager", SECRETARY).select("#antal").text()).isEqualTo("Der er fundet 1 sag.");
        assertThat(page("/sager?side=7", SECRETARY).select("#fundne").text()).contains("Så mange sider er der ikke.");
    }

    @Test
    void the_filter_is_a_plain_form_that_scripts_of_our_own_house_refresh() throws Exception {
        stage.proposes("viborg", stage.proposal());
        Document page = page("/sager?tilstand=CONTACT&aar=2026&myndighed=791&tekst=efter%26sp%C3%B8rgslen&tilbud=ukendt", SECRETARY);

        Element form = page.select("form[role=search]").first();
        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(form.attr("action")).isEqualTo("/sager");
        assertThat(form.select("select option[selected]").eachAttr("value")).containsExactly("CONTACT", "791", "2026");
        assertThat(page.select("#antal").attr("role")).isEqualTo("status");
        String script = page.select("script[src*=htmx]").attr("src");
        assertThat(new ClassPathResource("META-INF/resources" + script).exists()).as(script).isTrue();
        assertThat(statusFor(script, SECRETARY)).isEqualTo(200);
        assertThat(page.select("meta[name=htmx-config]").attr("content"))
                .contains("\"allowEval\":false", "\"includeIndicatorStyles\":false", "\"historyCacheSize\":0");
        assertThat(page.select("script:not([src]), [onclick], style")).isEmpty();
        assertThat(statusFor("/sager?tilstand=UKENDT&aar=x&myndighed=-1&side=0", SECRETARY)).isEqualTo(200);
    }

    @Test
    void hostile_names_are_words_on_the_page_and_in_the_file() throws Exception {
        CaseNumber number = stage.proposes("viborg", Map.of("kind", "NEW", "facilityName", "=1+1<script>alert(1)</script>",
                "legalBasis", "SEL §107", "targetGroup", "Voksne", "placesAfter", 12L, "effectiveDate", "2027-03-01",
                "reason", "<img src=x onerror=alert(1)>", "extraAffected", "779"));

        for (String address : List.of("/sager", "/sager/" + number)) {
            assertThat(page(address, SECRETARY).select("script:not([src]), img")).as(address).isEmpty();
            assertThat(read(address, SECRETARY)).contains("&lt;script&gt;");
        }
        var file = web.perform(get("/sager.csv?nummer=" + number).with(SECRETARY)).andReturn().getResponse();
        String csv = file.getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("Sagsnummer;Tilbud;Driftsherre").contains("'=1+1<script>");
        assertThat(file.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
    }

    @Test
    void looking_changes_nothing() throws Exception {
        CaseNumber number = stage.isInHearing(stage.proposal());
        Map<String, Long> before = stored.counted();

        for (RequestPostProcessor one : EVERYBODY) {
            read("/sager?tekst=a", one);
            statusFor("/sager/" + number, one);
            read("/sager.csv", one);
        }
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void no_page_asks_the_database_more_as_its_data_grows() throws Exception {
        CaseNumber number = stage.isReadyForRoute("viborg", stage.proposal());
        for (RequestPostProcessor one : List.of(SECRETARY, OPERATOR, AFFECTED)) {
            pageOf(number, one);
        }
        long list = CountedStatements.of(() -> read("/sager", SECRETARY));
        long file = CountedStatements.of(() -> read("/sager.csv", SECRETARY));
        long page = CountedStatements.of(() -> pageOf(number, SECRETARY));
        long affected = CountedStatements.of(() -> pageOf(number, AFFECTED));

        for (String facility : List.of("F-791-02", "F-791-03", "F-791-04")) {
            CaseNumber related = stage.proposes("viborg", stage.proposalAt(facility, stage.placesOn(facility, "2027-03-01") - 5));
            jdbc.sql("update capacity_case set related_case = :other where case_number = :number")
                    .param("other", number.value())
                    .param("number", related.value())
                    .update();
        }
        jdbc.sql("insert into capacity_affected (case_number, authority, cause, notified_at)"
                        + " select :number, code, 'ADDED', current_timestamp from authority where code not in"
                        + " (select authority from capacity_affected where case_number = :number)")
                .param("number", number.value())
                .update();
        jdbc.sql("insert into journal_entry (case_number, happened_at, by_whom, what)"
                        + " select case_number, happened_at, by_whom, what from journal_entry where case_number = :number")
                .param("number", number.value())
                .update();

        assertThat(pageOf(number, SECRETARY).select("section:has(#kontakt) tr")).hasSizeGreaterThan(20);
        assertThat(CountedStatements.of(() -> read("/sager", SECRETARY))).as("the list").isEqualTo(list).isPositive();
        assertThat(CountedStatements.of(() -> read("/sager.csv", SECRETARY))).as("the file").isEqualTo(file);
        assertThat(CountedStatements.of(() -> pageOf(number, SECRETARY))).as("the page").isEqualTo(page);
        assertThat(CountedStatements.of(() -> pageOf(number, AFFECTED))).as("the page of an affected one").isEqualTo(affected);
    }
}
