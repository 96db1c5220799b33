package dk.rammeaftale.agreement;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mails about the steps of an agreement, each as somebody has read and approved it. */
class AgreementMailsTest {

    @Test
    void the_reminder_of_a_milestone_that_is_late() {
        ApprovedMail.verify(late("Du får denne mail som medarbejder i sekretariatet.", true));
    }

    @Test
    void the_same_to_the_group_whose_work_it_is() {
        ApprovedMail.verify("milestone-late-takstgruppen",
                late("Du får denne mail, fordi du står på maillisten «Takstgruppen».", false));
    }

    private static Letter late(String role, boolean secretariat) {
        return new Letter(
                new EmailAddress("nogen@viborg.example"),
                role,
                "milestone-late",
                Map.of(
                        "agreement", "Rammeaftale 2029–30",
                        "number", "2027-001",
                        "step", "steering-drafted",
                        "title", "Udkast til styringsaftale",
                        "day", "fredag den 11. august 2028",
                        "owner", "Takstgruppen",
                        "state", "I gang",
                        "secretariat", secretariat),
                "2027-001");
    }
}
