package dk.rammeaftale.agreement.application;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mails about the approval by the councils, each as somebody has read and approved it. */
class RatificationMailsTest {

    private static final String AUTHORITY = "Denne mail er til Lemvig Kommune som en af de 20 myndigheder bag rammeaftalen.";
    private static final String SECRETARIAT = "Du får denne mail som medarbejder i sekretariatet.";
    private static final Map<String, String> LAST_DAY =
            fact("Sidste dag for rådets behandling", "tirsdag den 1. december 2026");

    @Test
    void the_request_to_an_authority() {
        ApprovedMail.verify(letter(AUTHORITY, "ratification-asked", Map.of(
                "before", "", "facts", List.of(LAST_DAY, fact("Registreres for", "Lemvig Kommune")))));
    }

    @Test
    void the_request_to_an_authority_that_is_asked_again() {
        ApprovedMail.verify("ratification-asked-again", letter(AUTHORITY, "ratification-asked", Map.of(
                "before", "Afvisningen er behandlet i DASSOS og KKR den 20. november 2026: Takstafsnittet er rettet.",
                "facts", List.of(LAST_DAY, fact("Registreres for", "Lemvig Kommune")))));
    }

    @Test
    void the_reminder() {
        ApprovedMail.verify(letter(AUTHORITY, "ratification-reminder", Map.of(
                "late", false,
                "facts", List.of(fact("Tilstand", "Rådsmøde er planlagt"), fact("Mangler", "rådets beslutning"), LAST_DAY))));
    }

    @Test
    void the_reminder_after_the_last_day() {
        ApprovedMail.verify("ratification-reminder-late", letter(AUTHORITY, "ratification-reminder", Map.of(
                "late", true,
                "facts", List.of(
                        fact("Tilstand", "Godkendt, udskrift mangler"), fact("Mangler", "udskrift af rådets protokol"), LAST_DAY))));
    }

    @Test
    void the_word_that_time_runs_out() {
        ApprovedMail.verify(letter(SECRETARIAT, "ratification-overdue", Map.of(
                "finalDate", "tirsdag den 1. december 2026",
                "lines", List.of(
                        "Lemvig Kommune: rådsmødet den 18. november 2026 er holdt, og beslutningen er ikke registreret.",
                        "Samsø Kommune: intet rådsmøde er oplyst, og rådet har ikke besluttet noget."))));
    }

    @Test
    void the_word_that_the_agreement_is_out() {
        ApprovedMail.verify(letter(AUTHORITY, "agreement-published", Map.of("facts", List.of(
                fact("Indsendt til", "Social- og Boligstyrelsen"),
                fact("Indsendt", "7. december 2026"),
                fact("Træder i kraft", "1. januar 2027")))));
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static Letter letter(String role, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "agreement", "Rammeaftale 2027–28", "number", "2026-014", "authority", "Lemvig Kommune", "code", "665"));
        all.putAll(values);
        return new Letter(new EmailAddress("social@lemvig.example"), role, template, all, "2026-014");
    }
}
