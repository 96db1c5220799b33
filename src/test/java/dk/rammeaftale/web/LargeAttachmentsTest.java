package dk.rammeaftale.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LargeAttachmentsTest {

    @Test
    void an_attachment_of_20_megabytes_fits_into_a_json_text() throws Exception {
        String attachment = Base64.getEncoder().encodeToString(new byte[20 * 1024 * 1024]);

        new LargeAttachments().initialize(null);

        assertThat(new ObjectMapper().readTree('"' + attachment + '"').textValue()).hasSize(attachment.length());
    }
}
