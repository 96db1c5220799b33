package dk.rammeaftale.agreement.application;

import dk.rammeaftale.attachment.UploadedFile;
import java.util.List;
import java.util.Optional;

/**
 * What the secretariat enters to ask the authorities at a step, before it is checked.
 *
 * @param days      full days to answer
 * @param questions one in a line; needed where knowledge is gathered
 */
public record EnteredConsultation(
        Optional<String> title,
        Optional<String> text,
        Optional<Long> days,
        Optional<String> questions,
        List<UploadedFile> attachments) {
}
