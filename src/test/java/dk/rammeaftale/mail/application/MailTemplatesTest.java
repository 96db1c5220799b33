package dk.rammeaftale.mail.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.RenderedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailTemplatesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "mail");

    private final MailTemplates templates = new MailTemplates(new LinkSettings(ApprovedMail.BASE_URL), EditedSentences.NONE);

    @Test
    void the_sample_reads_as_approved() {
        ApprovedMail.verify(Letters.sample());
    }

    @Test
    void the_word_about_a_held_mail_reads_as_approved() {
        ApprovedMail.verify(new Letter(
                new EmailAddress("sekretariatet@rammeaftale.example"),
                Outbox.ROLE_OF_THE_SECRETARIAT,
                "mail-held",
                Map.of("caseNumber", "2027-001", "mailId", 42L),
                "2027-001"));
    }

    @Test
    void values_cannot_bring_markup_into_the_html() {
        RenderedMail mail = templates.render(
                Letters.sampleWith("facility", "<script>alert(1)</script> & \"Solgården\""), "");

        assertThat(mail.html()).doesNotContain("<script>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Solgården&quot;");
        assertThat(mail.text()).contains("<script>alert(1)</script> & \"Solgården\"");
    }

    @Test
    void values_cannot_bring_a_header_into_the_subject() {
        RenderedMail mail = templates.render(
                Letters.sampleWith("deadline", "i dag\r\nBcc: alle@rammeaftale.example\u2028X\u0000Y"), "");

        assertThat(mail.subject()).isEqualTo("Sag 2027-001: svar senest i dag Bcc: alle@rammeaftale.example X Y");
        assertThat(mail.text()).doesNotContain("\u0000", "\r");
        assertThat(mail.html()).doesNotContain("\u0000", "\r");
    }

    @Test
    void values_are_never_read_as_templates() {
        String expression = "[[${T(java.lang.Runtime)}]] [(${role})] ${baseUrl}";

        RenderedMail mail = templates.render(Letters.sampleWith("reason", expression), "");

        assertThat(mail.text()).contains(expression);
        assertThat(mail.html()).contains(expression);
    }

    @Test
    void a_missing_value_is_an_error_and_not_an_empty_line() {
        Map<String, Object> values = new HashMap<>(Letters.sample().values());
        values.remove("deadline");
        Letter letter = new Letter(Letters.sample().to(), Letters.sample().role(), "sample", values, "2027-001");

        assertThatThrownBy(() -> templates.render(letter, "")).hasStackTraceContaining("no value for deadline");
    }

    @Test
    void a_missing_template_is_an_error() {
        Letter letter = new Letter(Letters.sample().to(), "Rolle", "unknown", Map.of(), "2027-001");

        assertThatThrownBy(() -> templates.render(letter, "")).hasMessageContaining("unknown");
    }

    @ParameterizedTest
    @MethodSource("templateNames")
    void a_template_has_a_subject_a_text_and_an_html_part_and_an_approved_sample(String name) {
        assertThat(TEMPLATES.resolve(name + ".subject")).exists();
        assertThat(TEMPLATES.resolve(name + ".txt")).exists();
        assertThat(TEMPLATES.resolve(name + ".html")).exists();
        assertThat(Path.of("src", "test", "resources", "approved", "mail", name + ".txt")).exists();
    }

    @ParameterizedTest
    @MethodSource("files")
    void html_escapes_every_value_and_plain_text_none(Path file) throws IOException {
        String source = Files.readString(file);

        if (file.toString().endsWith(".html")) {
            assertThat(source).doesNotContain("th:utext", "[(");
        } else {
            assertThat(source).doesNotContain("[[");
        }
    }

    static Set<String> templateNames() throws IOException {
        return files().stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
                .filter(name -> !Set.of("layout", "parts").contains(name))
                .collect(Collectors.toSet());
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.toList();
        }
    }
}
