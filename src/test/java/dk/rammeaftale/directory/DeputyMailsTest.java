package dk.rammeaftale.directory;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mails about deputies, each as somebody has read and approved it. */
class DeputyMailsTest {

    @Test
    void the_word_that_a_deputy_is_appointed() {
        isApproved(
                "deputy-appointed",
                "Du får denne mail som stedfortræder i DASSOS for Viborg Kommune.",
                fact("Udpeget af", "Leder, Sekretariatet"),
                fact("Begrundelse", "Direktøren er på orlov."));
    }

    @Test
    void the_word_that_a_deputy_is_revoked() {
        isApproved(
                "deputy-revoked",
                "Du får denne mail som medlem af DASSOS for Viborg Kommune.",
                fact("Tilbagekaldt af", "Socialdirektør, Viborg Kommune"));
    }

    @SafeVarargs
    private static void isApproved(String template, String role, Map<String, String>... act) {
        List<Map<String, String>> facts = new ArrayList<>(List.of(
                fact("Stedfortræder", "Sagsbehandler, Viborg Kommune"),
                fact("Første dag", "mandag den 1. marts 2027"),
                fact("Sidste dag", "søndag den 14. marts 2027")));
        facts.addAll(List.of(act));
        ApprovedMail.verify(new Letter(
                new EmailAddress("nogen@viborg.example"),
                role,
                template,
                Map.of("authority", "Viborg Kommune", "seat", "791", "facts", facts),
                "stedfortraeder-791"));
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
