package dk.rammeaftale.mail.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.Sentence;
import dk.rammeaftale.mail.model.Sentence.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a mail template can be edited, and what an editor cannot do with it. */
class ShippedTemplateTest {

    private static final String WITHDRAWN = "case-withdrawn";

    private final MailTemplates templates =
            new MailTemplates(new LinkSettings(ApprovedMail.BASE_URL), EditedSentences.NONE);
    private final MailSamples samples = new MailSamples();

    static Set<String> names() throws IOException {
        return MailTemplatesTest.templateNames();
    }

    @Test
    void every_template_has_a_purpose_and_made_up_data() throws IOException {
        assertThat(samples.names()).containsExactlyInAnyOrderElementsOf(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_template_is_shown_with_made_up_data(String name) {
        RenderedMail mail = rendered(name, Map.of());

        assertThat(mail.subject()).isNotBlank().doesNotContain("{{", "null", "${");
        assertThat(mail.text()).doesNotContain("{{", "null", "${", "[(", "sentence");
        assertThat(mail.html()).doesNotContain("{{", "null", "${", "[(", "sentence");
    }

    @Test
    void hardly_a_word_stays_ours() throws IOException {
        // The subject that names who objected, by a value within a value, and those that begin with another word when they remind.
        assertThat(names().stream().filter(name -> templates.template(name).sentences().stream()
                        .noneMatch(sentence -> sentence.place() == Place.SUBJECT)))
                .containsExactlyInAnyOrder("objection-received", "confirm-authority", "confirm-facilities");
        assertThat(names().stream().mapToInt(name -> templates.template(name).sentences().size()).sum())
                .isGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_sentence_can_be_edited_in_both_parts_of_the_mail_or_in_its_subject(String name) {
        ShippedTemplate template = templates.template(name);

        assertThat(template.sentences()).anyMatch(sentence -> sentence.place() == Place.BODY);
        for (Map.Entry<String, Sentence> one : template.named().entrySet()) {
            String value = "${" + one.getKey() + "}";
            if (one.getValue().place() == Place.SUBJECT) {
                assertThat(template.source(".subject")).contains(value);
            } else {
                assertThat(template.source(".txt")).contains(value);
                assertThat(template.source(".html")).containsPattern("\\b" + one.getKey() + "\\b");
            }
        }
    }

    @Test
    void words_take_the_place_of_a_sentence_and_its_fields_are_filled() {
        RenderedMail mail = rendered(WITHDRAWN, Map.of(
                new Sentence.Key(Place.BODY, "Forslaget er trukket"), "Sagen stopper her",
                new Sentence.Key(Place.SUBJECT, "Sag {{caseNumber}} er trukket: {{title}}"), "{{title}}: {{caseNumber}} stopper"));

        assertThat(mail.subject()).isEqualTo("Viborg Kommune: Botilbuddet Åkanden, fra 44 til 32 pladser: 2027-001 stopper");
        assertThat(mail.text()).contains("Sagen stopper her").doesNotContain("Forslaget er trukket");
        assertThat(mail.html()).contains(">Sagen stopper her</h1>").doesNotContain("Forslaget er trukket");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${T(java.lang.Runtime).getRuntime().exec('x')}", "[[${role}]]", "[(${@environment})]", "[# th:if=\"true\"]x[/]",
        "__${role}__::.x", "*{role}", "#{role}", "~{layout}", "<th:block th:text=\"${role}\"></th:block>",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>"})
    void hostile_words_would_stand_in_the_mail_as_they_are_and_never_run(String hostile) {
        RenderedMail mail = rendered(WITHDRAWN, Map.of(
                new Sentence.Key(Place.BODY, "Forslaget er trukket"), hostile,
                new Sentence.Key(Place.SUBJECT, "Sag {{caseNumber}} er trukket: {{title}}"), hostile));

        assertThat(mail.subject()).isEqualTo(hostile);
        assertThat(mail.text()).contains(hostile);
        assertThat(mail.html()).doesNotContain("<script>", "<img", "<th:block")
                .contains(hostile.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;"));
    }

    @Test
    void a_value_is_not_read_for_fields() {
        Map<String, Object> values = new HashMap<>(samples.values(WITHDRAWN));
        values.put("title", "{{caseNumber}} ${role}");

        RenderedMail mail = templates.render(
                new Letter(new EmailAddress("a@b.example"), "Rolle", WITHDRAWN, values, "t"), "", Map.of());

        assertThat(mail.subject()).isEqualTo("Sag 2027-001 er trukket: {{caseNumber}} ${role}");
    }

    @Test
    void a_field_without_a_value_is_an_error() {
        Map<Sentence.Key, String> edited = Map.of(new Sentence.Key(Place.BODY, "Forslaget er trukket"), "{{secret}}");

        assertThatThrownBy(() -> rendered(WITHDRAWN, edited)).hasStackTraceContaining("no value for secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "${title}", "[[x]]", "[(x)]", "T(java.lang.Runtime)", "<b>fed</b>", "<script>x</script>", "&lt;script&gt;",
        "javascript:alert(1)", "{{title", "{{ title }}", "{{link:42}}", "{{unknown}}", "null\u0000tegn", "om\u202Evendt",
        "To\nlinjer {{caseNumber}} {{title}}", "To\rlinjer {{caseNumber}} {{title}}", "To\u2028linjer {{caseNumber}} {{title}}",
        "uden felter", "kun {{title}}"})
    void such_a_subject_is_refused_with_a_sentence(String words) {
        assertThat(check("Sag {{caseNumber}} er trukket: {{title}}", Place.SUBJECT, words)).hasValueSatisfying(problem ->
                assertThat(problem).startsWith("Teksten i stedet for «Sag {{caseNumber}} er trukket: {{title}}» ")
                        .endsWith("."));
    }

    @Test
    void words_with_all_fields_of_their_sentence_are_taken() {
        assertThat(check("Sag {{caseNumber}} er trukket: {{title}}", Place.SUBJECT, "{{title}} er trukket ({{caseNumber}})"))
                .isEmpty();
        assertThat(check("Forslaget er trukket", Place.BODY, "To linjer,\nmed § 4 & «citat» < 10 og {{title}}")).isEmpty();
    }

    @Test
    void a_field_that_only_some_mails_have_may_not_stand_where_all_have_it() {
        ShippedTemplate template = templates.template("objection-cleared");

        assertThat(template.commonFields()).contains("authority", "title").doesNotContain("note");
    }

    private static Optional<String> check(String shipped, Place place, String words) {
        return new WordCheck(new Sentence(place, shipped, true), Set.of("title", "caseNumber")).problem(words);
    }

    private RenderedMail rendered(String name, Map<Sentence.Key, String> edited) {
        return templates.render(
                new Letter(new EmailAddress("a@b.example"), "Rolle", name, samples.values(name), "t"),
                "svar@b.example", edited);
    }
}
