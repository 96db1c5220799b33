package dk.rammeaftale.directory;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
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
                List.of(
                        Map.of("label", "Udpeget af", "value", "Sekretariatsleder"),
                        Map.of("label", "Begrundelse", "value", "Direktøren er på orlov.")));
    }

    @Test
    void the_word_that_a_deputy_is_revoked() {
        isApproved(
                "deputy-revoked",
                "Du får denne mail som medlem af DASSOS for Viborg Kommune.",
                List.of(Map.of("label", "Tilbagekaldt af", "value", "Socialdirektør, Viborg Kommune")));
    }

    private static void isApproved(String template, String role, List<Map<String, String>> facts) {
        ApprovedMail.verify(new Letter(
                new EmailAddress("nogen@viborg.example"),
                role,
                template,
                Map.of(
                        "authority", "Viborg Kommune",
                        "seat", "791",
                        "deputy", "Sagsbehandler, Viborg Kommune",
                        "firstDay", "1. marts 2027",
                        "lastDay", "14. marts 2027",
                        "facts", facts),
                "stedfortraeder-791"));
    }
}
