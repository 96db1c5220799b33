package dk.rammeaftale.mail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.mail.application.MailFilter;
import dk.rammeaftale.mail.application.MailTemplates;
import dk.rammeaftale.mail.application.Mailbox;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.StoredMail;
import dk.rammeaftale.paging.Slice;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class TemplatePagesTest {

    private static final String TEMPLATE = "/post/skabeloner/case-withdrawn";
    private static final String SUBJECT = "Sag {{caseNumber}} er trukket: {{title}}";
    private static final String HEADING = "Forslaget er trukket";
    private static final String BODY = "Sag {{caseNumber}} er trukket og behandles ikke videre. Åbne opgaver og frister er "
            + "bortfaldet, og der skal ikke svares.";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Mailbox mailbox;
    @Autowired
    private MailTemplates templates;
    @Autowired
    private IdentityService identity;
    private MockMvc browser;

    @BeforeEach
    void everything_is_as_shipped() {
        database.sql("delete from mail").update();
        database.sql("delete from mail_template_sentence").update();
        database.sql("delete from mail_template_version").update();
        browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @AfterEach
    void nothing_is_left() {
        everything_is_as_shipped();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "camunda-admin"})
    void the_secretariat_and_administrators_read_templates(String group) throws Exception {
        browser.perform(get("/post/skabeloner").with(somebody(group)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Invitation til en høring")))
                .andExpect(content().string(containsString("som leveret")));
        browser.perform(get(TEMPLATE).with(somebody(group)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sag 2027-001 er trukket: Viborg Kommune: Botilbuddet Åkanden")))
                .andExpect(content().string(containsString("sandbox=\"\"")));
        browser.perform(get(TEMPLATE + "/html").with(somebody(group)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().string(containsString(HEADING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"viborg", "viborg-direktoer", "skive"})
    void nobody_else_reads_or_changes_them(String username) throws Exception {
        for (String address : List.of("/post/skabeloner", TEMPLATE, TEMPLATE + "/html", TEMPLATE + "/ret")) {
            browser.perform(get(address).with(of(username))).andExpect(status().isForbidden());
        }
        for (MockHttpServletRequestBuilder action : actions()) {
            browser.perform(action.with(of(username)).with(csrf())).andExpect(status().isForbidden());
        }
        assertThat(mails()).isEmpty();
    }

    @Test
    void a_stranger_is_asked_to_log_in() throws Exception {
        browser.perform(get("/post/skabeloner")).andExpect(status().isUnauthorized());
    }

    @Test
    void an_administrator_only_reads() throws Exception {
        browser.perform(get(TEMPLATE + "/ret").with(somebody("camunda-admin"))).andExpect(status().isForbidden());
        for (MockHttpServletRequestBuilder action : actions()) {
            browser.perform(action.with(somebody("camunda-admin")).with(csrf())).andExpect(status().isForbidden());
        }
        browser.perform(get(TEMPLATE).with(somebody("camunda-admin")))
                .andExpect(content().string(not(containsString("Ret teksten"))));
        assertThat(versions()).isZero();
    }

    @Test
    void an_edit_is_the_next_version_and_the_next_mail_has_it() throws Exception {
        browser.perform(edit(0, SUBJECT, "Sagen stopper", BODY).with(secretariat()).with(csrf()))
                .andExpect(redirectedUrl(TEMPLATE));

        assertThat(mail()).contains("Sagen stopper").doesNotContain(HEADING);
        browser.perform(get(TEMPLATE).with(secretariat()))
                .andExpect(content().string(containsString("Du ser version 1, som er i brug.")))
                .andExpect(content().string(containsString("Tydeligere")))
                .andExpect(content().string(containsString("Sekretariatsleder, det fælleskommunale sekretariat")));
        browser.perform(get(TEMPLATE + "?version=0").with(secretariat()))
                .andExpect(content().string(containsString("Du ser version 0, som ikke er i brug.")));
    }

    @Test
    void an_older_version_is_taken_back_into_use_as_a_new_one() throws Exception {
        browser.perform(edit(0, SUBJECT, "Sagen stopper", BODY).with(secretariat()).with(csrf()));

        browser.perform(takeBack(1, 0, "Den gamle var bedre").with(secretariat()).with(csrf()))
                .andExpect(redirectedUrl(TEMPLATE));

        assertThat(mail()).contains(HEADING).doesNotContain("Sagen stopper");
        assertThat(versions()).isEqualTo(2);
        browser.perform(get(TEMPLATE).with(secretariat()))
                .andExpect(content().string(containsString("teksten fra version 0")));
    }

    @Test
    void whoever_edits_what_somebody_else_has_changed_meanwhile_is_told() throws Exception {
        browser.perform(edit(0, SUBJECT, "Sagen stopper", BODY).with(secretariat()).with(csrf()));

        browser.perform(edit(0, SUBJECT, "Sagen slutter", BODY).with(secretariat()).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("En anden har gemt en ny version imens.")))
                .andExpect(page -> assertThat(linksToNothing(page.getResponse().getContentAsString())).isEmpty())
                .andExpect(content().string(containsString("Sagen slutter")));
        assertThat(versions()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<script>alert(1)</script>", "${T(java.lang.Runtime)}", "{{secret}}", "{{link:1}}"})
    void what_a_mail_may_not_say_is_refused_and_nothing_is_stored(String words) throws Exception {
        browser.perform(edit(0, SUBJECT, words, BODY).with(secretariat()).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Teksten er ikke gemt")))
                .andExpect(content().string(containsString("Teksten i stedet for «" + HEADING + "»")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        assertThat(versions()).isZero();
    }

    private static List<String> linksToNothing(String html) {
        Document page = Jsoup.parse(html);
        return page.select(".alert a").eachAttr("href").stream()
                .filter(link -> page.getElementById(link.substring(1)) == null)
                .toList();
    }

    @Test
    void an_edit_says_why() throws Exception {
        browser.perform(post(TEMPLATE + "/ret").param("base", "0").param("tekst-0", SUBJECT)
                        .param("tekst-1", "Sagen stopper").param("tekst-2", BODY).with(secretariat()).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Skriv en begrundelse")))
                .andExpect(page -> assertThat(linksToNothing(page.getResponse().getContentAsString())).isEmpty());
        assertThat(versions()).isZero();
    }

    @Test
    void the_mail_is_seen_before_it_is_stored() throws Exception {
        browser.perform(edit(0, SUBJECT, "Sagen stopper", BODY).param("handling", "vis").with(secretariat()).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Den er ikke gemt endnu.")))
                .andExpect(content().string(containsString("Sagen stopper")));
        assertThat(versions()).isZero();
    }

    @Test
    void a_sample_goes_to_whoever_asks_for_it() throws Exception {
        browser.perform(sample().with(secretariat()).with(csrf())).andExpect(redirectedUrl(TEMPLATE + "?version=0"));

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to().value()).isEqualTo(address("sekretariat"));
            assertThat(mail.words().subject()).startsWith("PRØVE: Sag 2027-001 er trukket");
            assertThat(mail.words().text()).startsWith("PRØVE: sådan ser mailen ud hos modtageren.");
        });
    }

    @Test
    void somebody_without_an_address_is_told_what_to_do() throws Exception {
        identity.saveUser(identity.newUser("vikar"));
        identity.createMembership("vikar", "secretariat");
        try {
            browser.perform(sample().with(person("vikar", "secretariat")).with(csrf()))
                    .andExpect(flash().attribute("trouble", containsString("Indsæt dig under Stamdata")));
        } finally {
            identity.deleteUser("vikar");
        }

        assertThat(mails()).isEmpty();
    }

    @Test
    void an_unknown_template_or_version_is_not_found() throws Exception {
        for (String address : List.of("/post/skabeloner/layout", "/post/skabeloner/..%2Flayout/html", TEMPLATE + "?version=7")) {
            browser.perform(get(URI.create(address)).with(secretariat())).andExpect(status().is4xxClientError());
        }
    }

    private static List<MockHttpServletRequestBuilder> actions() {
        return List.of(edit(0, SUBJECT, "Sagen stopper", BODY), takeBack(1, 0, "x"), sample());
    }

    private static MockHttpServletRequestBuilder edit(int base, String... words) {
        MockHttpServletRequestBuilder form = post(TEMPLATE + "/ret").param("base", "" + base);
        for (int at = 0; at < words.length; at++) {
            form.param("tekst-" + at, words[at]);
        }
        return form.param("begrundelse", "Tydeligere");
    }

    private static MockHttpServletRequestBuilder takeBack(int base, int version, String reason) {
        return post(TEMPLATE + "/tilbage").param("base", "" + base).param("version", "" + version).param("begrundelse", reason);
    }

    private static MockHttpServletRequestBuilder sample() {
        return post(TEMPLATE + "/proeve").param("version", "0");
    }

    private String mail() {
        return templates.render(new Letter(new EmailAddress("a@b.example"), "Rolle", "case-withdrawn",
                Map.of("caseNumber", "2027-001", "title", "Åkanden", "facts", List.of()), "2027-001"), "").text();
    }

    private List<StoredMail> mails() {
        return mailbox.newest(MailFilter.ALL, Slice.page(1)).rows();
    }

    private long versions() {
        return database.sql("select count(*) from mail_template_version").query(Long.class).single();
    }

    private String address(String username) {
        return database.sql("select email from person where username = :username").param("username", username)
                .query(String.class).single();
    }

    private static RequestPostProcessor secretariat() {
        return of("sekretariat");
    }

    private static RequestPostProcessor somebody(String group) {
        return of(group.equals("secretariat") ? "sekretariat" : "admin");
    }

    private static RequestPostProcessor of(String username) {
        return switch (username) {
            case "sekretariat" -> person(username, "secretariat");
            case "admin" -> person(username, "camunda-admin");
            case "viborg-direktoer" -> person(username, "members", "authority-791");
            case "skive" -> person(username, "operators", "authority-779");
            default -> person(username, "operators", "authority-791");
        };
    }

    private static RequestPostProcessor person(String username, String... groups) {
        return user(username)
                .authorities(Stream.of(groups).map(SimpleGrantedAuthority::new).toArray(SimpleGrantedAuthority[]::new));
    }
}
