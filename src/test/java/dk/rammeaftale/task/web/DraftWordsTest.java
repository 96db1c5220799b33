package dk.rammeaftale.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.attachment.UploadedFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftWordsTest {

    @Test
    void whoever_keeps_a_draft_is_told_which_files_are_not_in_it() {
        assertThat(DraftWords.kept(List.of())).endsWith("kan åbne den og gøre den færdig.");
        assertThat(DraftWords.kept(List.of(file("plan.pdf"))))
                .endsWith("Filer gemmes ikke i en kladde. Vedhæft filen igen: plan.pdf.");
        assertThat(DraftWords.kept(List.of(file("plan.pdf"), file("økonomi.pdf"))))
                .endsWith("Vedhæft filerne igen: plan.pdf, økonomi.pdf.");
    }

    private static UploadedFile file(String name) {
        return new UploadedFile("attachment_1", name, new byte[0]);
    }
}
