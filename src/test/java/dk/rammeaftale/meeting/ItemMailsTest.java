package dk.rammeaftale.meeting;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mails about items for a meeting, as somebody reads them. */
class ItemMailsTest {

    private static final String ON_A_SEAT = "Du får denne mail, fordi du sidder på en plads i DASSOS.";
    private static final String HANDED_IN = "Du får denne mail, fordi du har indmeldt et punkt til en dagsorden.";

    private static Map<String, Object> meeting() {
        return Map.of(
                "meeting", "DASSOS, fredag den 5. marts 2027",
                "facts", List.of(
                        fact("Møde", "DASSOS"),
                        fact("Dato", "fredag den 5. marts 2027"),
                        fact("Tid", "kl. 12.00–13.45"),
                        fact("Sted", "Viborg Rådhus, mødelokale 4"),
                        fact("Frist for indmelding af punkter", "fredag den 5. februar 2027 kl. 23.59.59")));
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static Map<String, Object> item(String meeting, String missed, String lateReason) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", "Fælles visitation til specialskoler");
        values.put("forum", "DASSOS");
        values.put("meeting", meeting);
        values.put("deadline", "fredag den 5. februar 2027 kl. 23.59.59");
        values.put("missed", missed);
        values.put("missedDeadline", "fredag den 13. november 2026");
        values.put("lateReason", lateReason);
        values.put("facts", List.of(
                fact("Punkt", "Fælles visitation til specialskoler"),
                fact("Afsnit", "Beslutningspunkter"),
                fact("Ved", "Socialdirektør, Skive Kommune"),
                fact("Indstilling", "at drøfte modellen\nat nedsætte en arbejdsgruppe"),
                fact("Bilag", "Model.pdf")));
        return values;
    }

    private static void isApproved(String sample, String template, String role, Map<String, Object> values) {
        ApprovedMail.verify(sample, new Letter(
                new EmailAddress("direktoer@skive.example"), role, template, values, "dassos-2027-03-05"));
    }

    @Test
    void the_call_for_items() {
        isApproved("call-for-items", "call-for-items", ON_A_SEAT, meeting());
    }

    @Test
    void the_reminder_of_the_deadline() {
        isApproved("hand-in-reminder", "hand-in-reminder", ON_A_SEAT, meeting());
    }

    @Test
    void the_receipt_for_an_item_in_time() {
        isApproved("item-received", "item-received", HANDED_IN, item("fredag den 5. marts 2027", "", ""));
    }

    @Test
    void the_receipt_for_an_item_that_came_too_late() {
        isApproved("item-received-next", "item-received", HANDED_IN,
                item("fredag den 5. marts 2027", "fredag den 11. december 2026", ""));
    }

    @Test
    void the_receipt_for_an_item_that_the_secretariat_took_in_after_the_deadline() {
        isApproved("item-received-late", "item-received", HANDED_IN,
                item("fredag den 5. marts 2027", "", "Ministeriet har sendt udkastet i dag."));
    }

    @Test
    void the_receipt_for_an_item_that_waits_for_a_meeting_to_be_planned() {
        isApproved("item-received-waiting", "item-received", HANDED_IN, item("", "", ""));
    }
}
