package dk.rammeaftale.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.csv.CsvDesk;
import dk.rammeaftale.hearing.application.UnreachedSeats;
import dk.rammeaftale.hearing.model.SeatMail.Kind;
import dk.rammeaftale.mail.application.DeliveryDelayed;
import dk.rammeaftale.mail.application.FailedAddresses;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.FailedAddress;
import dk.rammeaftale.mail.model.MailFailed;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** An address that mail did not arrive at stays known beyond its hearing, until there is reason to believe that it works. */
@ServiceTest
class FailedAddressesTest {

    private static final String LEMVIG = "665";
    private static final String REASON = "550 5.1.1 ukendt modtager";
    private static final RequestPostProcessor SECRETARY = someone("sekretariat", "secretariat");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private HearingStage stage;
    @Autowired
    private OwnHearingStage own;
    @Autowired
    private ServiceTime time;
    @Autowired
    private FailedAddresses addresses;
    @Autowired
    private UnreachedSeats unreached;
    @Autowired
    private CsvDesk registers;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    private MockMvc web;
    private long hearing;
    private EmailAddress lemvig;

    @BeforeEach
    void aHearingRuns() {
        stage.isSet();
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        hearing = stage.opens();
        lemvig = stage.seat(hearing, LEMVIG).email();
    }

    private static RequestPostProcessor someone(String name, String... groups) {
        return user(name).authorities(AuthorityUtils.createAuthorityList(groups));
    }

    private void aMailComesBack() {
        stage.comesBack(hearing, LEMVIG, Kind.INVITATION, REASON);
    }

    private long invitation() {
        return jdbc.sql("select max(mail_id) from hearing_mail where hearing_id = :h and authority = :a")
                .param("h", hearing)
                .param("a", LEMVIG)
                .query(Long.class)
                .single();
    }

    private boolean isMarked() {
        return addresses.of(lemvig).isPresent();
    }

    private void happens(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    @Test
    void a_failure_marks_the_address_with_its_time_and_the_servers_words() {
        assertThat(unreached.inDassos()).isEmpty();
        aMailComesBack();

        FailedAddress first = addresses.of(lemvig).orElseThrow();
        assertThat(first.since()).isEqualTo(time.now().toInstant());
        assertThat(first.reason()).isEqualTo(REASON);
        EmailAddress otherwiseSpelt = new EmailAddress(lemvig.value().toUpperCase());
        assertThat(addresses.of(otherwiseSpelt)).isPresent();
        assertThat(addresses.among(List.of(otherwiseSpelt, new EmailAddress("ny@lemvig.example"))))
                .containsOnlyKeys(otherwiseSpelt);

        time.timePassesTo("2026-12-14T09:00");
        stage.comesBack(hearing, LEMVIG, Kind.INVITATION, "552 5.2.2 fuld");
        FailedAddress second = addresses.of(lemvig).orElseThrow();
        assertThat(second.since()).isEqualTo(first.since());
        assertThat(second.lastAt()).isEqualTo(time.now().toInstant());
        assertThat(second.reason()).isEqualTo("552 5.2.2 fuld");
    }

    @Test
    void a_delay_marks_nothing() {
        happens(new DeliveryDelayed(invitation(), "451 4.4.1 prøver igen", time.now().toInstant()));

        assertThat(addresses.all()).isEmpty();
    }

    @Test
    void a_refusal_of_the_address_by_the_mail_server_marks_it_and_a_server_that_is_away_does_not() {
        jdbc.sql("update mail set state = 'FAILED' where id = :id").param("id", invitation()).update();
        happens(new MailFailed(invitation(), "Mailserveren kunne ikke nås."));
        happens(new MailFailed(invitation(), "Mailserveren svarede: 554 5.7.1 Afvist"));
        assertThat(addresses.all()).isEmpty();

        happens(new MailFailed(invitation(), "Mailserveren svarede: 550 5.1.1 No such mailbox"));
        assertThat(isMarked()).isTrue();
    }

    @Test
    void a_mail_that_was_discarded_marks_nothing() {
        jdbc.sql("update mail set state = 'DISCARDED' where id = :id").param("id", invitation()).update();
        happens(new MailFailed(invitation(), "Sekretariatet kasserede mailen: 5.1.1"));

        assertThat(addresses.all()).isEmpty();
    }

    @Test
    void the_next_hearing_is_not_prepared_without_a_word_of_it() throws Exception {
        aMailComesBack();

        String sentence = "Mail til Lemvig Kommune (%s) kunne ikke leveres den 11. december 2026: %s. Ret adressen, før høringen sendes."
                .formatted(lemvig, REASON);
        assertThat(unreached.inDassos()).containsExactly(sentence);
        assertThat(unreached.anywhere()).containsExactly(sentence);
        web.perform(get("/hoeringer/ny").with(SECRETARY)).andExpect(content().string(containsString(sentence)));
        for (String recipients : List.of("DASSOS", "791")) {
            String page = web.perform(post("/hoeringer/ny/gennemse")
                            .param("title", "A").param("text", "B").param("policy", "COMMENTS_ONLY").param("recipients", recipients)
                            .with(SECRETARY).with(csrf()))
                    .andReturn().getResponse().getContentAsString();
            assertThat(page.contains(sentence)).as(recipients).isEqualTo(recipients.equals("DASSOS"));
        }
    }

    @Test
    void the_hearings_page_says_it_to_the_secretariat_alone_while_the_hearing_is_open() throws Exception {
        aMailComesBack();
        String sentence = "Mail til Lemvig Kommune (%s) kunne ikke leveres".formatted(lemvig);

        own.asks(OwnHearingStage.question("COMMENTS_ONLY", "DASSOS"));
        // Not what the stage returns: the hearing that runs has the number of the first case of the year, too.
        long toSee = jdbc.sql("select max(id) from hearing").query(Long.class).single();

        web.perform(get("/hoeringer/" + toSee).with(SECRETARY)).andExpect(content().string(containsString(sentence)));
        web.perform(get("/hoeringer/" + toSee).with(someone("viborg-direktoer", "members", "authority-791")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(sentence))));
        time.timePassesTo("2027-01-20T09:00");
        web.perform(get("/hoeringer/" + toSee).with(SECRETARY)).andExpect(content().string(not(containsString(sentence))));
    }

    @Test
    void another_address_in_the_register_takes_the_mark_away() {
        aMailComesBack();
        String people = exported("personer");
        try {
            loads("personer", people.replace(lemvig.value(), "ny-" + lemvig));
            assertThat(isMarked()).isFalse();
        } finally {
            loads("personer", people);
        }
        assertThat(isMarked()).as("the old address back is a new beginning").isFalse();
    }

    @Test
    void an_address_that_somebody_else_in_the_register_has_stays_marked() {
        String people = exported("personer");
        String authorities = exported("myndigheder");
        String contact = authorities.lines().filter(line -> line.startsWith(LEMVIG + ";")).findFirst().orElseThrow();
        EmailAddress shared = new EmailAddress(contact.substring(contact.lastIndexOf(';') + 1));
        try {
            loads("personer", people.replace(lemvig.value(), shared.value()));
            jdbc.sql("insert into failed_address (address, since, last_at, reason) values (:a, :t, :t, 'x')")
                    .param("a", shared.value())
                    .param("t", time.now().toOffsetDateTime())
                    .update();
            loads("myndigheder", authorities.replace(contact, contact.replace(shared.value(), "anden@lemvig.example")));
            assertThat(addresses.of(shared)).as("the director still has it").isPresent();
            loads("personer", people);
            assertThat(addresses.of(shared)).isEmpty();
        } finally {
            loads("personer", people);
            loads("myndigheder", authorities);
        }
    }

    @Test
    void an_unchanged_register_takes_no_mark_away() {
        aMailComesBack();
        loads("personer", exported("personer"));
        loads("myndigheder", exported("myndigheder"));

        assertThat(isMarked()).isTrue();
    }

    @Test
    void a_reply_to_a_mail_written_after_the_failure_takes_the_mark_away() {
        aMailComesBack();
        stage.replies(hearing, LEMVIG, "INGEN BEMÆRKNINGER");
        assertThat(isMarked()).as("to the mail from before").isTrue();

        time.timePassesTo("2026-12-14T09:00");
        long next = stage.opens();
        assertThat(isMarked()).as("the server took a later mail").isTrue();
        stage.writesAboutTheCase(next, LEMVIG, "INGEN BEMÆRKNINGER");
        assertThat(isMarked()).as("anybody can name a case").isTrue();
        stage.replies(next, LEMVIG, "INGEN BEMÆRKNINGER");
        assertThat(isMarked()).isFalse();
    }

    @Test
    void the_secretariat_takes_a_mark_away_with_a_press_and_nobody_else_does() throws Exception {
        aMailComesBack();
        String page = "/post/adresser";
        for (RequestPostProcessor other : List.of(
                someone("viborg", "operators", "authority-791"),
                someone("lemvig-direktoer", "members", "authority-665"),
                someone("admin", "camunda-admin"))) {
            web.perform(post(page + "/fjern").param("address", lemvig.value()).with(other).with(csrf()))
                    .andExpect(status().isForbidden());
        }
        web.perform(get(page).with(someone("lemvig-direktoer", "members", "authority-665"))).andExpect(status().isForbidden());
        web.perform(get(page).with(someone("admin", "camunda-admin")))
                .andExpect(content().string(containsString(lemvig.value())))
                .andExpect(content().string(not(containsString("Fjern mærket:"))));
        web.perform(get(page).with(SECRETARY))
                .andExpect(content().string(containsString(REASON)))
                .andExpect(content().string(containsString("Ja, fjern mærket: " + lemvig)));
        web.perform(post(page + "/fjern").param("address", lemvig.value()).with(SECRETARY)).andExpect(status().isForbidden());
        assertThat(isMarked()).isTrue();

        web.perform(post(page + "/fjern").param("address", lemvig.value()).with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl(page));
        assertThat(isMarked()).isFalse();
        web.perform(post(page + "/fjern").param("address", "nonsens").with(SECRETARY).with(csrf()))
                .andExpect(redirectedUrl(page));
    }

    private String exported(String register) {
        return new String(registers.export(register).orElseThrow(), StandardCharsets.UTF_8);
    }

    private void loads(String register, String content) {
        assertThat(registers.load(register, content.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .isInstanceOf(Verdict.Accepted.class);
    }
}
