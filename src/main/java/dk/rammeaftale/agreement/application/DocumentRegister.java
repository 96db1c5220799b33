package dk.rammeaftale.agreement.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.agreement.model.StepDocument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the documents of steps with all their versions. */
public interface DocumentRegister {

    /** Adds a document, or a newer version of the one with that title. */
    StepDocument add(long agreementId, String step, String title, CheckedFile file, String by, Instant now);

    /** The newest version of each title, in the order in which they were first added. */
    List<StepDocument> newest(long agreementId, String step);

    /** Every version of every document of an agreement, the oldest first. */
    List<StepDocument> all(long agreementId);

    Optional<StepDocument> find(long id);

    Optional<CheckedFile> content(long id);

    void publish(long id, boolean published);
}
