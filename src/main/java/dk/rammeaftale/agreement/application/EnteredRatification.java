package dk.rammeaftale.agreement.application;

import dk.rammeaftale.attachment.UploadedFile;
import java.util.Optional;

/** A council's decision as somebody enters it. */
public record EnteredRatification(
        Optional<String> decision,
        Optional<String> meetingDate,
        Optional<String> reservation,
        Optional<String> agendaLink,
        Optional<UploadedFile> extract) {
}
