package dk.rammeaftale.mail.model;

import java.time.Instant;
import java.util.Optional;

/** Who has changed a mail template, when and why; a version that takes an older one back into use names it. */
public record TemplateVersion(
        String template, int version, String by, Instant at, String reason, Optional<Integer> restoredFrom) {
}
