package dk.rammeaftale.mail.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.RenderedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares a rendered mail with the one somebody has read and approved, and its two parts with each other. What was
 * received lies in {@code target/received/mail}; approved is what somebody copies to
 * {@code src/test/resources/approved/mail}.
 */
public final class ApprovedMail {

    public static final String BASE_URL = "https://rammeaftale.example";

    private static final String REPLY_ADDRESS = "svar+mpyrkrvetkpxjxs3@sekretariat.example";
    private static final Path APPROVED = Path.of("src", "test", "resources", "approved", "mail");
    private static final Path RECEIVED = Path.of("target", "received", "mail");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private ApprovedMail() {
    }

    /** The sample is named after the letter's template. */
    public static void verify(Letter letter) {
        verify(letter.template(), letter);
    }

    /** One template may have several samples. */
    public static void verify(String sample, Letter letter) {
        RenderedMail mail = new MailTemplates(new LinkSettings(BASE_URL), EditedSentences.NONE).render(letter, letter.personalReply() ? REPLY_ADDRESS : "");
        receive(sample + ".txt", "Emne: " + mail.subject() + "\n\n" + mail.text());
        receive(sample + ".html", mail.html());
        compare(sample + ".txt");
        compare(sample + ".html");
        assertThat(words(bodyOf(mail.html()))).as("the words of the HTML and of the plain text of " + sample)
                .isEqualTo(words(mail.text()));
        assertThat(words(mail.text())).as("the first line says in which role one is written to")
                .startsWith(words(letter.role()).toArray(String[]::new));
    }

    private static void receive(String file, String content) {
        try {
            Files.createDirectories(RECEIVED);
            Files.writeString(RECEIVED.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String file) {
        Path received = RECEIVED.resolve(file);
        Path approved = APPROVED.resolve(file);
        if (Files.notExists(approved)) {
            fail("nothing approved yet: read %s and copy it to %s", received, approved);
        }
        try {
            assertThat(Files.readAllLines(received))
                    .as("%s, to be approved by copying it to %s", received, approved)
                    .containsExactlyElementsOf(Files.readAllLines(approved));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bodyOf(String html) {
        return html.replaceFirst("(?s)^.*<body[^>]*>", "")
                .replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
