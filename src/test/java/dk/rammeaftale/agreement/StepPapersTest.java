package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.AgreementPagesStage.ADMINISTRATOR;
import static dk.rammeaftale.agreement.AgreementPagesStage.CASE_WORKER;
import static dk.rammeaftale.agreement.AgreementPagesStage.MEMBER;
import static dk.rammeaftale.agreement.AgreementPagesStage.SECRETARY;
import static dk.rammeaftale.agreement.AgreementPagesStage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.agreement.application.StepDocuments;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.StepDocument;
import dk.rammeaftale.capacity.SampleFiles;
import dk.rammeaftale.capacity.StoredRows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** The documents of a step with their versions, and what other forums hand over. */
@ServiceTest
class StepPapersTest {

    @Autowired
    private AgreementPagesStage stage;
    @Autowired
    private StepDocuments documents;
    @Autowired
    private StoredRows stored;

    private Agreement agreement;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        agreement = stage.opened();
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private String step(String key) {
        return "/rammeaftaler/" + agreement.number() + "/trin/" + key;
    }

    private String document(long id) {
        return "/rammeaftaler/" + agreement.number() + "/dokumenter/" + id;
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, null, content);
    }

    private void isUploaded(String title, String fileName, byte[] content) throws Exception {
        stage.uploads(SECRETARY, step("steering-drafted") + "/dokumenter", file(fileName, content), "title", title)
                .andExpect(redirectedUrl(step("steering-drafted") + "#dokumenter"));
    }

    @Test
    void a_document_with_the_same_title_is_a_new_version_and_the_old_ones_stay() throws Exception {
        isUploaded("Styringsaftale", "udkast1.pdf", SampleFiles.pdf());
        isUploaded("Styringsaftale", "udkast2.docx", SampleFiles.docx());
        isUploaded("Bilag om takster", "takster.xlsx", SampleFiles.xlsx());

        List<StepDocument> all = documents.all(agreement);
        assertThat(all).extracting(StepDocument::title, StepDocument::version).containsExactly(
                tuple("Styringsaftale", 1),
                tuple("Styringsaftale", 2),
                tuple("Bilag om takster", 1));
        assertThat(stage.reads(MEMBER, step("steering-drafted")))
                .contains("version 2", "udkast2.docx", "Tidligere versioner (1)", "Version 1: udkast1.pdf", "Bilag om takster");
        assertThat(stage.reads(MEMBER, "/rammeaftaler/" + agreement.number())).contains("Styringsaftale", "Bilag om takster");
        assertThat(stage.looks(MEMBER, document(all.get(0).id())).andExpect(status().isOk())
                        .andExpect(header().string("Content-Type", "application/pdf"))
                        .andReturn().getResponse().getContentAsByteArray())
                .isEqualTo(SampleFiles.pdf());
        stage.strangerLooks(document(all.get(0).id())).andExpect(redirectedUrlPattern("**/login"));
        stage.looks(MEMBER, document(999_999)).andExpect(status().isNotFound());
    }

    @Test
    void only_what_was_published_is_open_to_anybody_and_it_can_be_taken_back() throws Exception {
        isUploaded("Styringsaftale", "udkast1.pdf", SampleFiles.pdf());
        long id = documents.all(agreement).get(0).id();
        String open = "/offentlig/rammeaftaler/" + agreement.number() + "/dokumenter/" + id;
        stage.strangerLooks(open).andExpect(status().isNotFound());

        stage.sends(MEMBER, document(id) + "/offentlig", "published", "true").andExpect(status().isForbidden());
        stage.sends(SECRETARY, document(id) + "/offentlig", "published", "true")
                .andExpect(redirectedUrl(step("steering-drafted") + "#dokumenter"));
        stage.strangerLooks(open).andExpect(status().isOk());

        isUploaded("Styringsaftale", "udkast2.pdf", SampleFiles.pdf());
        assertThat(documents.all(agreement)).last().matches(version -> !version.published(), "a new version is not published by itself");
        stage.sends(SECRETARY, document(id) + "/offentlig", "published", "false");
        stage.strangerLooks(open).andExpect(status().isNotFound());
        assertThat(stage.journal(agreement)).contains("Dokumentet «Styringsaftale», version 1, er offentliggjort.",
                "Dokumentet «Styringsaftale», version 1, er ikke længere offentligt.");
    }

    @Test
    void what_cannot_be_taken_in_is_refused_and_nothing_is_stored() throws Exception {
        String there = step("steering-drafted") + "/dokumenter";
        Map<String, Long> before = stored.counted();

        assertThat(text(stage.uploads(SECRETARY, there, file("udkast.pdf", SampleFiles.exe()), "title", "Udkast").andExpect(status().isBadRequest())))
                .contains("Filen «udkast.pdf» er ikke en PDF", "value=\"Udkast\"");
        assertThat(text(stage.uploads(SECRETARY, there, file("udkast.pdf", SampleFiles.pdf()), "title", " ").andExpect(status().isBadRequest())))
                .contains("Skriv dokumentets titel.");
        assertThat(text(stage.uploads(SECRETARY, there, file("", new byte[0]), "title", "Udkast").andExpect(status().isBadRequest())))
                .contains("Vælg den fil, der skal lægges op.");
        assertThat(text(stage.uploads(SECRETARY, there, file("udkast.pdf", SampleFiles.pdf()), "title", "Om 010190-1234").andExpect(status().isBadRequest())))
                .contains("Noget i feltet ligner et CPR-nummer.");
        assertThat(text(stage.uploads(SECRETARY, there, file("udkast.pdf", SampleFiles.pdf()), "title", "x".repeat(201)).andExpect(status().isBadRequest())))
                .contains("Skriv det på én linje med højst 200 tegn.");
        assertThat(stored.counted()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBER, CASE_WORKER, ADMINISTRATOR})
    void nobody_but_the_secretariat_adds_anything(String who) throws Exception {
        Map<String, Long> before = stored.counted();

        stage.uploads(who, step("steering-drafted") + "/dokumenter", file("udkast.pdf", SampleFiles.pdf()), "title", "Udkast")
                .andExpect(status().isForbidden());
        stage.sends(who, step("external-input") + "/input", "forumName", "Dialogforum", "givenOn", "2027-10-01", "summary", "Ja")
                .andExpect(status().isForbidden());
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void what_a_forum_has_said_is_recorded_with_its_document() throws Exception {
        stage.uploads(SECRETARY, step("external-input") + "/input", new MockMultipartFile("inputFile", "brev.pdf", null, SampleFiles.pdf()),
                        "forumName", "Dialogforum Midtjylland", "givenOn", "2027-10-01", "summary", "Overgange til voksenlivet")
                .andExpect(redirectedUrl(step("external-input") + "#input"));

        assertThat(stage.reads(CASE_WORKER, step("external-input")))
                .contains("Dialogforum Midtjylland", "1. oktober 2027", "Overgange til voksenlivet",
                        "Input fra Dialogforum Midtjylland", document(documents.all(agreement).get(0).id()));
    }

    @Test
    void input_without_forum_day_or_words_is_refused() throws Exception {
        Map<String, Long> before = stored.counted();

        String page = text(stage.sends(SECRETARY, step("external-input") + "/input", "forumName", "", "givenOn", "2027-10-05", "summary", " ")
                .andExpect(status().isBadRequest()));

        assertThat(page).contains("Skriv, hvilket forum det er.", "den kan ikke ligge i fremtiden", "Skriv kort, hvad forummet har sagt.");
        assertThat(stored.counted()).isEqualTo(before);
    }
}
