package dk.rammeaftale.directory.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How the directory's values stand in a cell. */
final class CsvCells {

    static final String NO_EMAIL = "er ikke en mailadresse.";

    private CsvCells() {
    }

    static Optional<AuthorityCode> code(String text) {
        try {
            return Optional.of(new AuthorityCode(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    static Optional<EmailAddress> email(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Words that are their own labels. */
    static Map<String, String> words(Map<String, ?> words) {
        Map<String, String> labels = new LinkedHashMap<>();
        words.keySet().forEach(word -> labels.put(word, word));
        return labels;
    }

    static <T> String wordFor(T value, Map<String, T> words) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
