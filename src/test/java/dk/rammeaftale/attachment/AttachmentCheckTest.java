package dk.rammeaftale.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttachmentCheckTest {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private final AttachmentCheck check = new AttachmentCheck();

    private Verdict<List<CheckedFile>> checked(String name, byte[] content) {
        return check.check(List.of(new UploadedFile("attachment_1", name, content)));
    }

    private CheckedFile taken(String name, byte[] content) {
        return checked(name, content).orElseThrow(IllegalStateException::new).get(0);
    }

    static Stream<Arguments> honestFiles() {
        return Stream.of(
                Arguments.of("plan.pdf", SampleFiles.pdf(), "application/pdf"),
                Arguments.of("PLAN.PDF", SampleFiles.pdf(), "application/pdf"),
                Arguments.of("plan.docx", SampleFiles.docx(), OOXML + "wordprocessingml.document"),
                Arguments.of("plan.docx", SampleFiles.docxOfAnotherWriter(), OOXML + "wordprocessingml.document"),
                Arguments.of("budget.xlsx", SampleFiles.xlsx(), OOXML + "spreadsheetml.sheet"),
                Arguments.of("gammel.doc", SampleFiles.doc(), "application/msword"),
                Arguments.of("gammel.xls", SampleFiles.xls(), "application/vnd.ms-excel"),
                Arguments.of("endnu ældre.xls", SampleFiles.oldOffice("Book"), "application/vnd.ms-excel"),
                Arguments.of("kort.png", SampleFiles.png(), "image/png"),
                Arguments.of("kort.jpg", SampleFiles.jpeg(), "image/jpeg"),
                Arguments.of("kort.jpeg", SampleFiles.jpeg(), "image/jpeg"),
                Arguments.of("kort.gif", SampleFiles.gif(), "image/gif"));
    }

    @ParameterizedTest
    @MethodSource("honestFiles")
    void a_file_that_is_what_its_name_says_is_taken(String name, byte[] content, String mediaType) {
        assertThat(taken(name, content).mediaType()).isEqualTo(mediaType);
        assertThat(taken(name, content).content()).isEqualTo(content);
    }

    static Stream<Arguments> disguisedFiles() {
        return Stream.of(
                Arguments.of("plan.pdf", SampleFiles.exe()),
                Arguments.of("plan.pdf", SampleFiles.png()),
                Arguments.of("plan.pdf", SampleFiles.text()),
                Arguments.of("plan.pdf", SampleFiles.noise()),
                Arguments.of("plan.pdf", SampleFiles.docx()),
                Arguments.of("plan.docx", SampleFiles.text()),
                Arguments.of("plan.docx", SampleFiles.zip("setup.exe")),
                Arguments.of("plan.docx", SampleFiles.xlsx()),
                Arguments.of("plan.docx", SampleFiles.zip("word/document.xml")),
                Arguments.of("plan.docx", SampleFiles.noise()),
                Arguments.of("plan.docx", SampleFiles.doc()),
                Arguments.of("budget.xlsx", SampleFiles.docx()),
                Arguments.of("gammel.doc", SampleFiles.xls()),
                Arguments.of("gammel.doc", SampleFiles.oldOffice("SummaryInformation")),
                Arguments.of("gammel.xls", SampleFiles.doc()),
                Arguments.of("kort.png", SampleFiles.jpeg()),
                Arguments.of("kort.png", SampleFiles.noise()),
                Arguments.of("kort.jpg", SampleFiles.png()),
                Arguments.of("plan.zip", SampleFiles.docx()),
                Arguments.of("plan.txt", SampleFiles.text()),
                Arguments.of("plan.html", "<html><script>1</script></html>".getBytes()),
                Arguments.of("kort.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes()),
                Arguments.of("plan.pdf.exe", SampleFiles.pdf()),
                Arguments.of("pdf", SampleFiles.pdf()),
                Arguments.of("plan.", SampleFiles.pdf()),
                Arguments.of("", SampleFiles.pdf()));
    }

    @ParameterizedTest
    @MethodSource("disguisedFiles")
    void a_file_that_is_not_what_its_name_says_or_of_another_kind_is_refused(String name, byte[] content) {
        assertThat(checked(name, content)).isInstanceOf(Verdict.Refused.class);
        Problem problem = ((Verdict.Refused<List<CheckedFile>>) checked(name, content)).problems().get(0);
        assertThat(problem.field()).isEqualTo("attachment_1");
        assertThat(problem.sentence()).contains("«" + name + "»").contains("ikke en PDF");
    }

    @Test
    void a_file_may_have_20_megabytes_and_not_a_byte_more() {
        int most = 20 * 1024 * 1024;

        assertThat(taken("plan.pdf", SampleFiles.pdfOfSize(most)).content()).hasSize(most);
        assertThat(checked("plan.pdf", SampleFiles.pdfOfSize(most + 1))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(checked("plan.pdf", new byte[0])).isEqualTo(
                Verdict.refused("attachment_1", "Filen «plan.pdf» er tom. Vedhæft den igen."));
    }

    @Test
    void one_bad_file_among_good_ones_refuses_all_and_is_named() {
        Verdict<List<CheckedFile>> verdict = check.check(List.of(
                new UploadedFile("attachment_1", "plan.pdf", SampleFiles.pdf()),
                new UploadedFile("attachment_2", "kort.png", SampleFiles.exe())));

        assertThat(((Verdict.Refused<List<CheckedFile>>) verdict).problems())
                .extracting(Problem::field)
                .containsExactly("attachment_2");
    }

    @Test
    void a_name_keeps_neither_its_folder_nor_what_could_end_a_header() {
        assertThat(taken("C:\\planer\\plan.pdf", SampleFiles.pdf()).name()).isEqualTo("plan.pdf");
        assertThat(taken("../../etc/plan.pdf", SampleFiles.pdf()).name()).isEqualTo("plan.pdf");
        assertThat(taken("a\"b\r\nc<d>.pdf", SampleFiles.pdf()).name()).isEqualTo("a_b__c_d_.pdf");
        assertThat(taken("x".repeat(300) + ".pdf", SampleFiles.pdf()).name()).hasSize(200).endsWith(".pdf");
    }

    @Test
    void no_file_at_all_is_in_order() {
        assertThat(check.check(List.of()).orElseThrow(IllegalStateException::new)).isEmpty();
    }
}
