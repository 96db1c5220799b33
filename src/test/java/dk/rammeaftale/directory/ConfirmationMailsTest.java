package dk.rammeaftale.directory;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mails that ask for confirmations, each as somebody has read and approved it. */
class ConfirmationMailsTest {

    private static final String REGISTERED = "Du får denne mail, fordi du står i registret for Viborg Kommune.";

    @Test
    void operators_are_asked_to_confirm_their_facilities() {
        isApproved("confirm-facilities", "confirm-facilities", REGISTERED, Map.of(
                "authority", "Viborg Kommune", "again", false, "confirmAddress", "https://rammeaftale.example/svar/x"));
    }

    @Test
    void operators_that_have_not_answered_are_reminded() {
        isApproved("confirm-facilities-again", "confirm-facilities", REGISTERED, Map.of(
                "authority", "Viborg Kommune", "again", true, "confirmAddress", "https://rammeaftale.example/svar/x"));
    }

    @Test
    void authorities_are_asked_whether_they_are_still_themselves() {
        isApproved("confirm-authority", "confirm-authority", REGISTERED, Map.of(
                "authority", "Viborg Kommune", "again", true, "confirmAddress", "https://rammeaftale.example/svar/x"));
    }

    @Test
    void the_secretariat_is_told_of_corrections() {
        isApproved("corrections-to-read", "corrections-to-read", "Du får denne mail som medarbejder i sekretariatet.", Map.of(
                "authority", "Viborg Kommune", "kind", "Bekræft jeres tilbud", "waiting", 2));
    }

    private static void isApproved(String sample, String template, String role, Map<String, Object> values) {
        ApprovedMail.verify(sample, new Letter(
                new EmailAddress("nogen@viborg.example"), role, template, values, "bekraeft-tilbud-791"));
    }
}
