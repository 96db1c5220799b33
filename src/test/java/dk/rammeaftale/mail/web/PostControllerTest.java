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
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.journal.model.JournalEntry;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.mail.application.Letters;
import dk.rammeaftale.mail.application.MailFilter;
import dk.rammeaftale.mail.application.Mailbox;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.StoredMail;
import dk.rammeaftale.paging.Slice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class PostControllerTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private JdbcClient database;
    @Autowired
    private Mailbox mailbox;
    @Autowired
    private Outbox outbox;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private PersonalLinks links;
    @Autowired
    private ServiceTime time;
    @Autowired
    private Journal journal;
    private MockMvc browser;

    @BeforeEach
    void an_empty_outbox() {
        database.sql("delete from mail").update();
        database.sql("delete from released_number").update();
        database.sql("delete from personal_link").update();
        browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @AfterEach
    void nothing_is_left() {
        an_empty_outbox();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "camunda-admin"})
    void the_secretariat_and_administrators_see_the_post(String group) throws Exception {
        written(Letters.sample());

        browser.perform(get("/post").with(member(group)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sag 2027-001: svar senest 28. december 2026")))
                .andExpect(content().string(containsString("<title>Post ")))
                .andExpect(content().string(containsString("gemt, sendes ikke")))
                .andExpect(content().string(containsString("viborg@kommune.example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/post", "/post/1", "/post/1/html"})
    void nobody_else_sees_any_of_it(String address) throws Exception {
        written(Letters.sample());

        browser.perform(get(address).with(member("members"))).andExpect(status().isForbidden());
        browser.perform(get(address).with(member("authority-791"))).andExpect(status().isForbidden());
    }

    @Test
    void who_reads_the_post_of_a_demo_that_sends_no_mail_may_open_a_personal_link_in_it() throws Exception {
        long link = links.open("fake", "12:791", "viborg-direktoer");
        StoredMail mail = written(Letters.sample().withLink("answerAddress", link));
        browser.perform(get("/post/" + mail.id()).with(member("secretariat")))
                .andExpect(content().string(containsString("/post/" + mail.id() + "/link")));

        browser.perform(post("/post/" + mail.id() + "/link").with(member("members")).with(csrf()))
                .andExpect(status().isForbidden());
        String path = browser.perform(post("/post/" + mail.id() + "/link").with(member("secretariat")).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn().getResponse().getRedirectedUrl();

        assertThat(links.find(path.substring("/svar/".length())).orElseThrow().id()).isEqualTo(link);
    }

    @Test
    void a_mail_without_a_personal_link_opens_none() throws Exception {
        StoredMail mail = written(Letters.sample());

        browser.perform(get("/post/" + mail.id()).with(member("secretariat")))
                .andExpect(content().string(not(containsString("/link\""))));
        browser.perform(post("/post/" + mail.id() + "/link").with(member("secretariat")).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "redact", "discard"})
    void only_the_secretariat_decides_on_a_held_mail(String decision) throws Exception {
        StoredMail held = written(Letters.sampleWith("reason", "Borger 010101-1234"));

        for (String group : List.of("members", "operators", "camunda-admin")) {
            browser.perform(post("/post/" + held.id() + "/" + decision).with(member(group)).with(csrf()))
                    .andExpect(status().isForbidden());
        }
        assertThat(mailbox.find(held.id()).orElseThrow().state()).isEqualTo(MailState.HELD);
        browser.perform(post("/post/" + held.id() + "/" + decision).with(member("secretariat")).with(csrf()))
                .andExpect(redirectedUrl("/post/" + held.id()));
        time.dueWorkIsDone();
        assertThat(mailbox.find(held.id()).orElseThrow().state())
                .isEqualTo(decision.equals("discard") ? MailState.DISCARDED : MailState.KEPT);
    }

    @Test
    void a_decision_needs_the_token_of_the_page_and_is_never_a_get() throws Exception {
        StoredMail held = written(Letters.sampleWith("reason", "Borger 010101-1234"));

        browser.perform(post("/post/" + held.id() + "/release").with(member("secretariat")))
                .andExpect(status().isForbidden());
        browser.perform(get("/post/" + held.id() + "/release").with(member("secretariat")))
                .andExpect(status().is4xxClientError());
        assertThat(mailbox.find(held.id()).orElseThrow().state()).isEqualTo(MailState.HELD);
    }

    @Test
    void a_held_mail_shows_its_number_and_what_can_be_decided() throws Exception {
        StoredMail held = written(Letters.sampleWith("reason", "Borger 0101011234"));

        browser.perform(get("/post/" + held.id()).with(member("secretariat")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<strong>010101-1234</strong>")))
                .andExpect(content().string(containsString("Fjern nummeret og send")))
                .andExpect(content().string(containsString("Send den, som den er")))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
        browser.perform(get("/post/" + held.id()).with(member("camunda-admin")))
                .andExpect(content().string(not(containsString("Fjern nummeret og send"))));
    }

    @Test
    void a_held_mail_is_not_put_away_by_one_press_and_the_reason_is_kept_with_it() throws Exception {
        StoredMail held = written(Letters.sampleWith("reason", "Borger 0101011234"));
        String mail = "/post/" + held.id();

        assertThat(Jsoup.parse(browser.perform(get(mail).with(member("secretariat"))).andReturn().getResponse().getContentAsString())
                        .select("details:not([open]) form").eachAttr("action"))
                .containsExactly(mail + "/redact", mail + "/discard");
        browser.perform(post(mail + "/discard").param("begrundelse", "x".repeat(501)).with(member("secretariat")).with(csrf()))
                .andExpect(flash().attribute("done", false));
        assertThat(mailbox.find(held.id()).orElseThrow().state()).isEqualTo(MailState.HELD);

        browser.perform(post(mail + "/discard").param("begrundelse", "Sendt i går").with(member("secretariat")).with(csrf()));
        browser.perform(get(mail).with(member("secretariat")))
                .andExpect(content().string(containsString("mailen ikke sendes. Begrundelse: Sendt i går")));
        assertThat(journal.of(new CaseNumber(held.thread()))).extracting(JournalEntry::what)
                .contains("En tilbageholdt mail er kasseret og bliver ikke sendt.", "Mailen sendes ikke. Begrundelse: Sendt i går");
        assertThat(journal.of(new CaseNumber(held.thread()), false)).extracting(JournalEntry::what).noneMatch(what -> what.contains("Sendt i går"));
    }

    @Test
    void the_html_of_a_mail_can_do_nothing() throws Exception {
        StoredMail mail = written(Letters.sampleWith("facility", "<script>alert(1)</script>"));

        browser.perform(get("/post/" + mail.id()).with(member("secretariat")))
                .andExpect(content().string(containsString("sandbox=\"\"")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        browser.perform(get("/post/" + mail.id() + "/html").with(member("secretariat")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(not(containsString("<script>"))));
    }

    @Test
    void a_personal_link_is_not_shown_before_the_mail_has_left_and_can_be_followed_in_a_kept_one() throws Exception {
        long link = links.open("hearing-answer", "12:791", "viborg-direktoer");
        Letter letter = Letters.personal(link, "Kontonummer 010101-1234");
        long held = new TransactionTemplate(transactions).execute(status -> outbox.write(letter));

        browser.perform(get("/post/" + held).with(member("secretariat")))
                .andExpect(content().string(containsString("(personligt link, vises kun i den sendte mail)")))
                .andExpect(content().string(not(containsString("{{link"))));
        browser.perform(get("/post/" + held + "/html").with(member("secretariat")))
                .andExpect(content().string(containsString("(personligt link, vises kun i den sendte mail)")))
                .andExpect(content().string(not(containsString("{{link"))));
        browser.perform(post("/post/" + held + "/release").with(member("secretariat")).with(csrf()));
        time.dueWorkIsDone();
        String page = browser.perform(get("/post/" + held).with(member("secretariat")))
                .andReturn().getResponse().getContentAsString();
        Matcher address = Pattern.compile("href=\"http://localhost:8080/svar/([A-Za-z0-9_-]{27})\"").matcher(page);
        assertThat(address.find()).isTrue();
        assertThat(links.find(address.group(1))).isPresent();
    }

    @Test
    void the_list_is_paged_and_filtered() throws Exception {
        written(IntStream.rangeClosed(1, 51).mapToObj(number -> Letters.sample()).toArray(Letter[]::new));
        written(new Letter(Letters.VIBORG, "Rolle", "sample", Letters.sample().values(), "2027-002"));

        browser.perform(get("/post").with(member("secretariat")))
                .andExpect(content().string(containsString("Side 1 af 2 (52 mails)")))
                .andExpect(content().string(containsString("side=2")));
        browser.perform(get("/post").param("side", "2").with(member("secretariat")))
                .andExpect(content().string(containsString("Side 2 af 2")));
        browser.perform(get("/post").param("sag", "2027-002").with(member("secretariat")))
                .andExpect(content().string(containsString(">1 mail</p>")))
                .andExpect(content().string(not(containsString(">2027-001</a>"))));
        browser.perform(get("/post").param("tilstand", "SENT").with(member("secretariat")))
                .andExpect(content().string(containsString("Ingen mails passer.")));
        browser.perform(get("/post").param("soeg", "VIBORG@kommune").param("side", "2").with(member("secretariat")))
                .andExpect(content().string(containsString("Side 2 af 2")))
                .andExpect(content().string(containsString("soeg=VIBORG%40kommune&amp;side=1")));
        browser.perform(get("/post").param("soeg", "100%_x'").with(member("secretariat")))
                .andExpect(content().string(containsString("Ingen mails passer.")));
        browser.perform(get("/post").param("tilstand", "x").param("side", "-7").with(member("secretariat")))
                .andExpect(status().isOk());
        assertThat(mailbox.newest(MailFilter.in(MailState.KEPT), Slice.page(2)).rows()).hasSize(2);
    }

    @Test
    void an_unknown_mail_is_not_found() throws Exception {
        browser.perform(get("/post/999999999").with(member("secretariat"))).andExpect(status().isNotFound());
        browser.perform(post("/post/999999999/again").with(member("secretariat")).with(csrf()))
                .andExpect(status().isNotFound());
    }

    private StoredMail written(Letter... letters) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> List.of(letters).forEach(outbox::write));
        time.dueWorkIsDone();
        return mailbox.newest(MailFilter.ALL, new Slice(1, 1000)).rows().stream()
                .reduce((newer, older) -> older)
                .orElseThrow();
    }

    private static RequestPostProcessor member(String group) {
        // Somebody of the sample people: a session whose groups are not its owner's is ended.
        return switch (group) {
            case "secretariat" -> person("sekretariat", "secretariat");
            case "camunda-admin" -> person("admin", "camunda-admin");
            case "members" -> person("aarhus-direktoer", "members", "authority-751");
            default -> person("viborg", "operators", "authority-791");
        };
    }

    private static RequestPostProcessor person(String username, String... groups) {
        return user(username)
                .authorities(Stream.of(groups).map(SimpleGrantedAuthority::new).toArray(SimpleGrantedAuthority[]::new));
    }
}
