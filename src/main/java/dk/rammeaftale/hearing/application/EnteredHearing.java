package dk.rammeaftale.hearing.application;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.hearing.model.EnteredSurveyField;
import java.util.List;
import java.util.Optional;

/** What the secretariat enters to start a hearing of its own, before it is checked. */
public record EnteredHearing(
        Optional<String> title,
        Optional<String> text,
        Optional<String> policy,
        Optional<String> recipients,
        Optional<Long> days,
        List<EnteredSurveyField> survey,
        List<UploadedFile> attachments) {
}
