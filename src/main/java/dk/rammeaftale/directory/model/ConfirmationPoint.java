package dk.rammeaftale.directory.model;

import dk.rammeaftale.mail.model.EmailAddress;
import java.util.List;
import java.util.Map;

/**
 * One cell of a register that an authority is asked to confirm.
 *
 * @param subject what it is about, as a heading: a facility, a person
 * @param label   of the cell
 * @param value   what stands there now
 * @param options what may be chosen, each with its label; empty if it is written
 */
public record ConfirmationPoint(
        String register,
        List<String> key,
        String column,
        String subject,
        String label,
        Form form,
        String value,
        Map<String, String> options) {

    /** What may be written. */
    public enum Form {
        NUMBER,
        EMAIL,
        TEXT,
        CHOICE
    }

    public ConfirmationPoint {
        key = List.copyOf(key);
    }

    /** What it is about, with the cell. */
    public String words() {
        return subject + ": " + label;
    }

    /** Whether that may stand in the cell; the register itself decides in the end. */
    public boolean takes(String text) {
        return switch (form) {
            case NUMBER -> text.matches("\\d{1,4}");
            case EMAIL -> EmailAddress.isValid(text);
            case TEXT -> !text.isBlank() && text.length() <= 200;
            case CHOICE -> options.containsKey(text);
        };
    }
}
