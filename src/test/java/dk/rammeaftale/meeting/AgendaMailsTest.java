package dk.rammeaftale.meeting;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mail with an agenda, as it was approved. */
class AgendaMailsTest {

    private static Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("forum", "DASSOS");
        values.put("day", "5. marts 2027");
        values.put("when", "fredag den 5. marts 2027 kl. 8.45–10.30");
        values.put("where", "Viborg Rådhus, M5");
        values.put("revision", 1);
        values.put("changes", List.of());
        values.put("contents", List.of("1.1 Proces for Rammeaftale 2029-30", "1.2 Åkanden: 12 pladser færre (udgår)", "3.1 Eventuelt"));
        values.put("attached", true);
        values.put("files", List.of(
                Map.of("label", "Bilag 1 – Tidsplan", "address", "", "step", "/bilag-11"),
                Map.of("label", "Bilag 2 – Mødeplan", "address", "https://rammeaftale.example/offentlig/dassos-2027-03-05/bilag/12",
                        "step", "/bilag-12")));
        values.put("meetingId", "dassos-2027-03-05");
        values.put("mayApologise", false);
        return values;
    }

    private static Letter letter(Map<String, Object> values) {
        return new Letter(
                        new EmailAddress("direktoer@viborg.example"),
                        "Du får denne mail, fordi du sidder på en plads i DASSOS.",
                        "agenda-published",
                        values,
                        "dassos-2027-03-05")
                .withLink("agendaPage", 1);
    }

    @Test
    void the_first_agenda_comes_with_its_attachments() {
        ApprovedMail.verify("agenda-published", letter(values()));
    }

    @Test
    void a_revised_agenda_says_what_changed_and_how_to_send_apologies() {
        Map<String, Object> values = values();
        values.put("revision", 2);
        values.put("changes", List.of("Punkt 1.2 «Åkanden: 12 pladser færre» udgår."));
        values.put("mayApologise", true);
        values.put("files", List.of());
        ApprovedMail.verify("agenda-published-revised", letter(values).withLink("apologyPage", 2));
    }

    @Test
    void attachments_that_are_too_large_come_as_links() {
        Map<String, Object> values = values();
        values.put("attached", false);
        ApprovedMail.verify("agenda-published-links", letter(values));
    }
}
