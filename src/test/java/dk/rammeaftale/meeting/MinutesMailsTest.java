package dk.rammeaftale.meeting;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mails about participants and minutes, each as somebody has read and approved it. */
class MinutesMailsTest {

    private static final String PARTICIPANT = "Du får denne mail som deltager i møde i DASSOS.";
    private static final String SECRETARIAT = "Du får denne mail som medarbejder i sekretariatet.";

    @Test
    void the_receipt_for_an_apology() {
        ApprovedMail.verify("apologies-received", letter(PARTICIPANT, "apologies-received", Map.of(
                "apologised", true, "note", "Jeg er på ferie.", "deputy", "Chefen for børn")).withLink("apologyPage", 7));
    }

    @Test
    void the_receipt_for_an_apology_taken_back() {
        ApprovedMail.verify("apologies-taken-back", letter(PARTICIPANT, "apologies-received", Map.of(
                "apologised", false, "note", "", "deputy", "")).withLink("apologyPage", 7));
    }

    @Test
    void the_request_to_the_chair() {
        ApprovedMail.verify(letter("Du får denne mail som formand for DASSOS.", "minutes-to-approve", Map.of())
                .withLink("approvalPage", 7));
    }

    @Test
    void the_word_that_nobody_presides() {
        ApprovedMail.verify(letter(SECRETARIAT, "minutes-without-chair", Map.of()));
    }

    @Test
    void the_word_that_the_chair_wants_something_changed() {
        ApprovedMail.verify(letter(SECRETARIAT, "minutes-sent-back", Map.of("remark", "Punkt 1.1 mangler datoen.")));
    }

    @Test
    void the_reminder_of_minutes_that_are_not_out() {
        ApprovedMail.verify(letter(SECRETARIAT, "minutes-overdue", Map.of("state", "Referatet ligger hos formanden")));
    }

    @Test
    void the_first_minutes() {
        ApprovedMail.verify(letter(PARTICIPANT, "minutes-published", Map.of(
                "version", 1,
                "changes", List.of(),
                "postponed", List.of("Temadag 2028: kommer igen på mødet den 11. juni 2027"),
                "attached", true,
                "files", List.of(file("Bilag 1 – Ramme", "", "/bilag-4"), file("Bilag 2 – Oplæg", "", "/bilag-5")))));
    }

    @Test
    void corrected_minutes_with_attachments_too_large_for_a_mail() {
        ApprovedMail.verify("minutes-corrected", letter(PARTICIPANT, "minutes-published", Map.of(
                "version", 2,
                "changes", List.of("Punkt 1.2, referat: teksten er rettet.", "Punkt 2.1, At drøfte: «Drøftet» er rettet til «Godkendt»."),
                "postponed", List.of(),
                "attached", false,
                "files", List.of(
                        file("Bilag 1 – Ramme", "https://rammeaftale.example/offentlig/dassos-2027-03-05/bilag/4", "/bilag-4"),
                        file("Bilag 2 – Oplæg", "", "/bilag-5")))));
    }

    @Test
    void the_reminder_of_an_action_point() {
        ApprovedMail.verify(letter("Du får denne mail som ansvarlig for en opgave fra et møde.", "action-point-due", Map.of(
                "wording", "Undersøge, hvor mange der bruger kontrakterne", "dueOn", "mandag den 3. maj 2027")));
    }

    @Test
    void the_word_that_a_term_ends() {
        ApprovedMail.verify(letter(SECRETARIAT, "term-ends", Map.of(
                "body", "Ankestyrelsens Dialogforum", "representative", "Direktøren i Skive", "alternate", "Direktøren i Odder",
                "lastDay", "mandag den 5. marts 2029")));
    }

    private static Map<String, String> file(String label, String address, String step) {
        return Map.of("label", label, "address", address, "step", step);
    }

    private static Letter letter(String role, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("forum", "DASSOS");
        all.put("day", "5. marts 2027");
        all.put("time", "fredag den 5. marts 2027 kl. 12.00–13.45");
        all.put("meetingId", "dassos-2027-03-05");
        return new Letter(new EmailAddress("nogen@viborg.example"), role, template, all, "dassos-2027-03-05");
    }
}
