package dk.rammeaftale.mail.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Reading;
import dk.rammeaftale.hearing.model.ReplyReading;
import dk.rammeaftale.mail.model.IncomingKind;
import dk.rammeaftale.mail.model.IncomingMail;
import dk.rammeaftale.mail.model.Match;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Every mail of the corpus goes through a real mailbox and is handled as {@code expected.csv} says; a line break is
 * written there as {@code |}.
 */
@ServiceTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplyCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/mail/corpus");
    private static final ReplyReading READING = new ReplyReading(
            List.of("Ingen bemærkninger", "Ingen bemærkninger herfra", "Vi har ingen bemærkninger"), List.of("Indsigelse"));

    private final InboxBench bench;
    private final IncomingRegister register;
    private final Map<String, IncomingMail> kept = new HashMap<>();

    ReplyCorpusTest(@Autowired JdbcClient database, @Autowired IncomingRegister register, @Autowired InboxWatch watch,
            @Autowired SentMails sent, @Autowired PlatformTransactionManager transactions) {
        this.register = register;
        this.bench = new InboxBench(database, register, watch, sent, transactions);
    }

    @BeforeAll
    void all_mails_arrive_and_the_mailbox_is_read_once() throws IOException {
        List<String> mails = mails();
        for (String mail : mails) {
            bench.arrives(asItTravels(mail));
        }
        Inbox inbox = bench.inbox();
        bench.reads(inbox);
        assertThat(inbox.trouble()).isEmpty();
        List<IncomingMail> inTheirOrder = bench.kept();
        assertThat(inTheirOrder).hasSameSizeAs(mails);
        for (int number = 0; number < mails.size(); number++) {
            kept.put(mails.get(number), inTheirOrder.get(number));
        }
    }

    @AfterAll
    void everything_is_closed() {
        bench.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/mail/corpus/expected.csv", delimiter = ';', numLinesToSkip = 1, quoteCharacter = '\0',
            emptyValue = "", nullValues = "-")
    void is_handled_as_expected(String mail, IncomingKind kind, String answers, String matchedBy, String sender,
            String reading, String words) throws IOException {
        IncomingMail kept = this.kept.get(mail);

        assertThat(kept.kind()).isEqualTo(kind);
        assertThat(kept.match().map(match -> bench.nameOf(match.mailId())).orElse("")).isEqualTo(given(answers));
        assertThat(kept.match().map(match -> match.by().name()).orElse("")).isEqualTo(given(matchedBy));
        assertThat(kept.match().map(ReplyCorpusTest::sender).orElse("")).isEqualTo(given(sender));
        if (kind == IncomingKind.REPLY) {
            assertThat(kept.newText()).isEqualTo(given(words).replace('|', '\n'));
            assertThat(inWords(READING.of(kept.newText()))).isEqualTo(given(reading).replace('|', '\n'));
        } else {
            assertThat(kept.detail().orElseThrow()).contains(given(words));
        }
        assertThat(kept.receivedAt()).isEqualTo(InboxBench.RECEIVED);
        assertThat(register.original(kept.id()).orElseThrow())
                .startsWith(asItTravels(mail));
    }

    @Test
    void the_rooms_above_are_told_once_of_each_mail_that_answers_one_of_ours() {
        List<IncomingMail> matched = kept.values().stream().filter(mail -> mail.match().isPresent()).toList();

        assertThat(bench.told(ReplyReceived.class)).hasSize(number(matched, IncomingKind.REPLY, IncomingKind.UNREADABLE));
        assertThat(bench.told(AutomaticReplyReceived.class)).hasSize(number(matched, IncomingKind.AUTOMATIC_REPLY));
        assertThat(bench.told(DeliveryFailed.class)).hasSize(number(matched, IncomingKind.DELIVERY_FAILED));
        assertThat(bench.told(DeliveryDelayed.class)).hasSize(number(matched, IncomingKind.DELIVERY_DELAYED));
        assertThat(bench.told).hasSize(matched.size() + 1).last().isEqualTo(new InboxRead(bench.clock.instant()));
        assertThat(bench.lyingIn("INBOX")).isZero();
    }

    private static int number(List<IncomingMail> mails, IncomingKind... kinds) {
        return (int) mails.stream().filter(mail -> List.of(kinds).contains(mail.kind())).count();
    }

    @Test
    void every_mail_of_the_corpus_has_its_line() throws IOException {
        try (Stream<String> lines = lines()) {
            assertThat(lines.skip(1).map(line -> line.substring(0, line.indexOf(';'))))
                    .containsExactlyInAnyOrderElementsOf(mails())
                    .hasSizeGreaterThan(40);
        }
    }

    /** Lines end with a line feed in the corpus, and with two characters on their way. */
    private static byte[] asItTravels(String mail) throws IOException {
        String text = Files.readString(CORPUS.resolve(mail + ".eml"), StandardCharsets.ISO_8859_1);
        return text.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .map(name -> name.substring(0, name.length() - ".eml".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> lines() throws IOException {
        return Files.lines(CORPUS.resolve("expected.csv"), StandardCharsets.UTF_8);
    }

    private static String given(String cell) {
        return cell == null ? "" : cell;
    }

    private static String sender(Match match) {
        return match.senderIsRecipient() ? "recipient" : "other";
    }

    private static String inWords(Reading reading) {
        if (reading instanceof Reading.NoRemarks) {
            return "NO_REMARKS";
        }
        if (reading instanceof Reading.Objection objection) {
            return "OBJECTION: " + objection.text();
        }
        return "UNCLEAR" + ((Reading.Unclear) reading).likely().map(AnswerKind::name).map(name -> ": " + name).orElse("");
    }
}
