package dk.rammeaftale.mail.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.mail.application.ArrivedMail;
import dk.rammeaftale.mail.application.IncomingRegister;
import dk.rammeaftale.mail.application.Letters;
import dk.rammeaftale.mail.application.MailFilter;
import dk.rammeaftale.mail.application.Mailbox;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.application.ReadMail;
import dk.rammeaftale.mail.model.Attachment;
import dk.rammeaftale.mail.model.IncomingContent;
import dk.rammeaftale.mail.model.Match;
import dk.rammeaftale.mail.model.MatchedBy;
import dk.rammeaftale.paging.Slice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
class IncomingPostControllerTest {

    private static final RequestPostProcessor SECRETARIAT = person("sekretariat", "secretariat");
    private static final RequestPostProcessor ADMINISTRATOR = person("admin", "camunda-admin");
    private static final Instant RECEIVED = Instant.parse("2026-12-16T08:30:00Z");
    private static final String ORIGINAL = "From: viborg@kommune.example\r\n\r\n<script>alert(1)</script>";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private JdbcClient database;
    @Autowired
    private IncomingRegister register;
    @Autowired
    private Mailbox mailbox;
    @Autowired
    private Outbox outbox;
    @Autowired
    private PlatformTransactionManager transactions;
    private MockMvc browser;
    private long sent;

    @BeforeEach
    void a_mail_is_sent() {
        wipe();
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.write(Letters.sample()));
        sent = mailbox.newest(MailFilter.ALL, Slice.page(1)).rows().get(0).id();
        browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @AfterEach
    void wipe() {
        database.sql("delete from incoming_attachment").update();
        database.sql("delete from incoming_mail").update();
        database.sql("delete from mail").update();
    }

    @Test
    void the_secretariat_and_administrators_see_what_came_in() throws Exception {
        arrived(new IncomingContent.Reply("Ingen bemærkninger", "Ingen bemærkninger"), answered(false));

        for (RequestPostProcessor reader : List.of(SECRETARIAT, ADMINISTRATOR)) {
            browser.perform(get("/post/ind").with(reader))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("SV: Sag 2027-001")))
                    .andExpect(content().string(containsString("16. december 2026 kl. 09.30")))
                    .andExpect(content().string(containsString("(en anden end modtageren)")))
                    .andExpect(content().string(containsString("href=\"/post/" + sent + "\"")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/post/ind", "/post/ind/%d", "/post/ind/%d/original"})
    void nobody_else_sees_any_of_it(String address) throws Exception {
        long id = arrived(new IncomingContent.Reply("Hej", "Hej"), answered(true));
        String page = address.formatted(id);

        browser.perform(get(page).with(person("aarhus-direktoer", "members", "authority-751")))
                .andExpect(status().isForbidden());
        browser.perform(get(page).with(person("viborg", "operators", "authority-791"))).andExpect(status().isForbidden());
        browser.perform(get(page)).andExpect(status().isUnauthorized());
        browser.perform(get(page).with(SECRETARIAT)).andExpect(status().isOk());
    }

    @Test
    void a_mail_shows_its_words_its_files_and_how_it_was_matched() throws Exception {
        long id = arrived(new IncomingContent.Reply("Nyt <b>her</b>", "Nyt <b>her</b>\n> Gammelt"), answered(true));

        browser.perform(get("/post/ind/" + id).with(SECRETARIAT))
                .andExpect(content().string(containsString("Nyt &lt;b&gt;her&lt;/b&gt;")))
                .andExpect(content().string(containsString("&gt; Gammelt")))
                .andExpect(content().string(containsString("den personlige svaradresse")))
                .andExpect(content().string(containsString("bilag.pdf")))
                .andExpect(content().string(containsString("1,4 MB")))
                .andExpect(content().string(not(containsString("en anden adresse"))));
    }

    @Test
    void the_original_is_a_file_and_never_a_page() throws Exception {
        long id = arrived(new IncomingContent.Unreadable("Mailen kunne ikke læses."), Optional.empty());

        browser.perform(get("/post/ind/" + id + "/original").with(SECRETARIAT))
                .andExpect(content().bytes(ORIGINAL.getBytes(StandardCharsets.UTF_8)))
                .andExpect(content().contentType("message/rfc822"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"indkommet-" + id + ".eml\""))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    }

    @Test
    void a_mail_that_answers_nothing_and_cannot_be_read_is_shown_with_the_reason() throws Exception {
        long id = arrived(new IncomingContent.Unreadable("Mailen kunne ikke læses."), Optional.empty());

        browser.perform(get("/post/ind/" + id).with(SECRETARIAT))
                .andExpect(content().string(containsString("Mailen kunne ikke læses.")))
                .andExpect(content().string(containsString("ingen af vores mails")));
        browser.perform(get("/post/ind").param("slags", "UNREADABLE").with(SECRETARIAT))
                .andExpect(content().string(containsString("href=\"/post/ind/" + id + "\"")));
        browser.perform(get("/post/ind").param("slags", "REPLY").with(SECRETARIAT))
                .andExpect(content().string(containsString("Her er ingen mails at vise.")));
    }

    @Test
    void the_mail_that_came_back_says_so_and_leads_to_the_report() throws Exception {
        long id = arrived(new IncomingContent.FailureReport(
                new IncomingContent.Returned(List.of(), List.of(), List.of()), "550 5.1.1 ukendt"), answered(false));
        register.markReturned(sent, "550 5.1.1 ukendt", RECEIVED);

        browser.perform(get("/post").with(SECRETARIAT)).andExpect(content().string(containsString(", men kom retur")));
        browser.perform(get("/post/" + sent).with(SECRETARIAT))
                .andExpect(content().string(containsString("href=\"/post/ind/" + id + "\"")))
                .andExpect(content().string(containsString("550 5.1.1 ukendt")));
    }

    @Test
    void an_unknown_mail_is_not_found() throws Exception {
        browser.perform(get("/post/ind/999999999").with(SECRETARIAT)).andExpect(status().isNotFound());
        browser.perform(get("/post/ind/999999999/original").with(SECRETARIAT)).andExpect(status().isNotFound());
        browser.perform(get("/post/ind").param("slags", "x").param("side", "-7").with(SECRETARIAT))
                .andExpect(status().isOk());
    }

    private Optional<Match> answered(boolean senderIsRecipient) {
        return Optional.of(new Match(sent, MatchedBy.REPLY_ADDRESS, senderIsRecipient));
    }

    private long arrived(IncomingContent content, Optional<Match> match) {
        ArrivedMail mail = new ArrivedMail(new ArrivedMail.Place("svar@imap.example/INBOX", 1, 1),
                ORIGINAL.getBytes(StandardCharsets.UTF_8), RECEIVED, Optional.empty());
        ReadMail.Head head = new ReadMail.Head("viborg@kommune.example", "SV: Sag 2027-001", List.of(), List.of());
        ReadMail read = new ReadMail(head, content, List.of(new Attachment("bilag.pdf", 1_400_000)), "aftryk");
        return register.add(mail, read, match, RECEIVED);
    }

    private static RequestPostProcessor person(String username, String... groups) {
        return user(username)
                .authorities(Stream.of(groups).map(SimpleGrantedAuthority::new).toArray(SimpleGrantedAuthority[]::new));
    }
}
