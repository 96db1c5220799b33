package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters that tests write. */
public final class Letters {

    public static final EmailAddress VIBORG = new EmailAddress("viborg@kommune.example");
    public static final String THREAD = "2027-001";

    private Letters() {
    }

    public static Letter sample() {
        return sampleWith("deadline", "28. december 2026 kl. 23.59.59");
    }

    public static Letter sampleWith(String name, Object value) {
        return sample(VIBORG, name, value);
    }

    public static Letter sampleTo(String address) {
        return sample(new EmailAddress(address), "facility", "Botilbuddet Åkanden");
    }

    /** A letter with a personal link, which is known as {@code answerAddress} to its texts. */
    public static Letter personal(long link, String reason) {
        return new Letter(
                        VIBORG,
                        "Du får denne mail som medlem af DASSOS for Viborg Kommune.",
                        "personal",
                        Map.of("caseNumber", THREAD, "reason", reason),
                        THREAD)
                .withLink("answerAddress", link);
    }

    private static Letter sample(EmailAddress to, String name, Object value) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "caseNumber", THREAD,
                "deadline", "28. december 2026 kl. 23.59.59",
                "facility", "Botilbuddet Åkanden",
                "facts", List.of(
                        Map.of("label", "Pladser i dag", "value", 24),
                        Map.of("label", "Pladser efter", "value", 12)),
                "reason", "Der er færre, som søger.\nDerfor foreslår vi færre pladser.",
                "points", List.of("I bruger 4 pladser i dag", "Ændringen gælder fra 1. marts 2027")));
        values.put(name, value);
        return new Letter(to, "Du får denne mail som medlem af DASSOS for Viborg Kommune.", "sample", values, THREAD);
    }
}
