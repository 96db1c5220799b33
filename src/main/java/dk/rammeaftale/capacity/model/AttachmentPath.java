package dk.rammeaftale.capacity.model;

import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where those who have logged in open an attachment of a case: {@code /api/cases/2026-001/attachments/1}. */
public record AttachmentPath(CaseNumber number, int position) {

    private static final Pattern FORM = Pattern.compile("/api/cases/([^/]+)/attachments/([1-9])");

    /** The attachment that lies at a path; empty if none can. */
    public static Optional<AttachmentPath> read(String path) {
        Matcher parts = FORM.matcher(path);
        return parts.matches() && CaseNumber.isCaseNumber(parts.group(1))
                ? Optional.of(new AttachmentPath(new CaseNumber(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "/api/cases/%s/attachments/%d".formatted(number, position);
    }
}
