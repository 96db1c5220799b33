package dk.rammeaftale.mail.application;

import static dk.rammeaftale.mail.application.Letters.personal;
import static dk.rammeaftale.mail.application.Letters.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.StoredMail;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails with personal links, and with reply addresses of their own. */
@ServiceTest
class PersonalMailTest {

    private static final Pattern LINK = Pattern.compile("https://rammeaftale\\.example/svar/([A-Za-z0-9_-]{27})(?![\\w-])");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private PersonalLinks links;
    @Autowired
    private Screening screening;
    @Autowired
    private JdbcClient database;
    private MailBench bench;
    private long link;

    @BeforeEach
    void a_link_is_open() {
        bench = new MailBench(service, service);
        link = links.open("hearing-answer", "12:791", "viborg-direktoer");
    }

    @AfterEach
    void everything_is_closed() {
        bench.close();
    }

    @Test
    void the_token_is_made_when_the_mail_leaves_and_the_outbox_never_knows_it() throws Exception {
        bench.serverStarts();
        bench.write(personal(link, "Grund"));
        assertThat(tokensStored()).isZero();
        bench.dispatch.runDue();

        List<String> tokens = tokensIn(textOf(bench.arrived().get(0)) + htmlOf(bench.arrived().get(0)));
        assertThat(tokens).hasSize(3).containsOnly(tokens.get(0));
        assertThat(links.find(tokens.get(0))).map(PersonalLink::holder).contains("viborg-direktoer");
        StoredMail stored = bench.onlyStored();
        assertThat(stored.words().text() + stored.words().html()).doesNotContain(tokens.get(0))
                .contains("https://rammeaftale.example/svar/{{link:" + link + "}}");
    }

    @Test
    void a_mail_sent_again_has_a_token_of_its_own_and_both_open_the_link() throws Exception {
        bench.write(personal(link, "Grund"));
        try (RefusingServer server = new RefusingServer(bench.port, Map.of(".", RefusingServer.BREAKS))) {
            bench.dispatch.runDue();
        }
        assertThat(tokensStored()).as("one is in the mail that may have arrived").isEqualTo(1);
        bench.clock.passes(Duration.ofMinutes(1));
        bench.serverStarts();
        bench.dispatch.runDue();

        assertThat(tokensStored()).isEqualTo(2);
        assertThat(links.find(tokensIn(textOf(bench.arrived().get(0))).get(0))).isPresent();
    }

    @Test
    void while_the_server_is_away_no_tokens_are_made() {
        bench.write(personal(link, "Grund"));
        bench.passes(Duration.ofHours(12));

        assertThat(bench.onlyStored().attempts()).isGreaterThan(3);
        assertThat(tokensStored()).isZero();
    }

    @Test
    void a_text_cannot_ask_for_the_link_of_somebody_else() throws Exception {
        long others = links.open("hearing-answer", "12:751", "aarhus-direktoer");
        bench.serverStarts();
        bench.write(personal(link, "Se https://rammeaftale.example/svar/{{link:" + others + "}}"));
        bench.dispatch.runDue();

        assertThat(textOf(bench.arrived().get(0))).contains("/svar/{{link:" + others + "}}");
        assertThat(tokensIn(textOf(bench.arrived().get(0)))).hasSize(1);
        assertThat(database.sql("select count(*) from personal_link_token where link_id = :id")
                .param("id", others).query(Long.class).single()).isZero();
    }

    @Test
    void a_mail_that_is_kept_has_a_link_that_works() {
        bench.inTransaction(() -> bench.outboxWithoutServer().write(personal(link, "Grund")));
        bench.dispatchWithoutServer().runDue();

        StoredMail kept = bench.onlyStored();
        assertThat(kept.state()).isEqualTo(MailState.KEPT);
        assertThat(kept.attempts()).isZero();
        List<String> tokens = tokensIn(kept.words().text() + kept.words().html());
        assertThat(tokens).hasSize(3).containsOnly(tokens.get(0));
        assertThat(links.find(tokens.get(0))).map(PersonalLink::id).contains(link);
    }

    @Test
    void redacting_a_mail_leaves_its_link_whole() throws Exception {
        bench.serverStarts();
        long held = bench.written(personal(link, "Borger 010101-1234"));
        assertThat(bench.stored().get(0).state()).isEqualTo(MailState.HELD);
        bench.inTransaction(() -> bench.heldMails.redactAndSend(held, "sekretariat"));
        bench.dispatch.runDue();

        String text = bench.arrived().stream().map(PersonalMailTest::textOf)
                .filter(words -> words.contains("[fjernet]")).findFirst().orElseThrow();
        assertThat(links.find(tokensIn(text).get(0))).isPresent();
        assertThat(screening.suspected("2027-001", "http://localhost:8080/svar/{{link:0101011234}}")).isEmpty();
    }

    @Test
    void an_answer_goes_to_an_address_of_the_mails_own() throws Exception {
        bench.serverStarts();
        bench.write(personal(link, "Grund").withPersonalReply(), personal(link, "Grund").withPersonalReply());
        bench.dispatch.runDue();

        List<StoredMail> stored = bench.stored();
        assertThat(stored).extracting(mail -> mail.replyTag().orElseThrow()).doesNotHaveDuplicates();
        for (StoredMail mail : stored) {
            String address = "svar+" + mail.replyTag().orElseThrow() + "@sekretariat.example";
            MimeMessage arrived = bench.arrived().stream()
                    .filter(one -> MailBench.messageId(one).equals(mail.messageId())).findFirst().orElseThrow();
            assertThat(arrived.getReplyTo()).extracting(Address::toString).containsExactly(address);
            assertThat(textOf(arrived)).contains("Svar pr. mail til: " + address);
            assertThat(htmlOf(arrived)).contains("href=\"mailto:" + address + "\"");
        }
    }

    @Test
    void without_the_wish_for_one_there_is_no_personal_reply_address() throws Exception {
        bench.serverStarts();
        bench.write(personal(link, "Grund"));
        bench.dispatch.runDue();

        assertThat(bench.onlyStored().replyTag()).isEmpty();
        assertThat(bench.arrived().get(0).getReplyTo()).extracting(Address::toString)
                .containsExactly("svar@sekretariat.example");
    }

    @Test
    void without_a_reply_address_in_the_settings_the_wish_does_nothing() {
        Outbox serviceWithoutReplyAddress = service.getBean(Outbox.class);
        bench.inTransaction(() -> serviceWithoutReplyAddress.write(personal(link, "Grund").withPersonalReply()));

        assertThat(bench.onlyStored().replyTag()).isEmpty();
        assertThat(bench.onlyStored().words().text()).contains("Svar pr. mail til:\n");
    }

    @Test
    void a_mail_without_links_has_none() {
        bench.write(sample());
        bench.dispatch.runDue();

        assertThat(tokensStored()).isZero();
    }

    private long tokensStored() {
        return database.sql("select count(*) from personal_link_token").query(Long.class).single();
    }

    private static List<String> tokensIn(String text) {
        return LINK.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    private static String textOf(MimeMessage mail) {
        return part(mail, 0);
    }

    private static String htmlOf(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) {
        try {
            return ((MimeMultipart) mail.getContent()).getBodyPart(number).getContent().toString().replace("\r\n", "\n");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
