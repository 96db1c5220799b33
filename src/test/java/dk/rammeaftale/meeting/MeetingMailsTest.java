package dk.rammeaftale.meeting;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mails about the meeting plan, each as somebody has read and approved it. */
class MeetingMailsTest {

    private static final String SEAT = "Du får denne mail, fordi du sidder på en plads i DASSOS.";
    private static final String LIST = "Du får denne mail, fordi du står på maillisten «DASSOS».";

    @Test
    void the_plan_of_a_year() {
        ApprovedMail.verify(letter("meeting-plan", SEAT, Map.of(
                "forum", "DASSOS",
                "year", "2027",
                "meetings", List.of(
                        meeting("fredag den 5. marts 2027 kl. 12.00–13.45", "", "Viborg Rådhus, M5", "fredag den 5. februar 2027"),
                        meeting("fredag den 9. april 2027 kl. 10.00–11.00", "Ekstraordinært møde", "Virtuelt møde",
                                "torsdag den 1. april 2027")))));
    }

    private static Map<String, String> meeting(String when, String title, String where, String deadline) {
        return Map.of("when", when, "title", title, "where", where, "deadline", deadline);
    }

    @Test
    void a_meeting_is_added() {
        ApprovedMail.verify(letter("meeting-added", "Du får denne mail som medlem af Takstgruppen.", values(
                "Takstgruppen", "Ekstraordinært møde", "fredag den 9. april 2027", facts("fredag den 9. april 2027 kl. 9.00–11.00"))));
    }

    @Test
    void a_meeting_is_moved() {
        ApprovedMail.verify(letter("meeting-moved", SEAT, movedTo("fredag den 12. marts 2027", true, false)));
        ApprovedMail.verify("meeting-moved-agenda-out",
                letter("meeting-moved", "Du får denne mail, fordi du deltager i mødet.", movedTo("fredag den 12. marts 2027", true, true)));
        ApprovedMail.verify("meeting-moved-same-day", letter("meeting-moved", LIST, movedTo("fredag den 5. marts 2027", false, false)));
    }

    private static Map<String, Object> movedTo(String day, boolean moved, boolean agendaIsOut) {
        List<Map<String, String>> facts = facts(day + " kl. 12.00–13.45");
        facts.add(fact("Før ændringen", "fredag den 5. marts 2027 kl. 12.00–13.45"));
        facts.add(fact("Begrundelse", "Rådhuset er optaget."));
        Map<String, Object> values = values("DASSOS", "", day, facts);
        values.putAll(Map.of("moved", moved, "before", "fredag den 5. marts 2027", "agendaIsOut", agendaIsOut));
        return values;
    }

    @Test
    void a_meeting_is_cancelled() {
        ApprovedMail.verify(letter("meeting-cancelled", SEAT, cancelled(3, "fredag den 11. juni 2027")));
        ApprovedMail.verify("meeting-cancelled-items-wait", letter("meeting-cancelled", LIST, cancelled(1, "")));
        ApprovedMail.verify("meeting-cancelled-no-items", letter("meeting-cancelled", SEAT, cancelled(0, "fredag den 11. juni 2027")));
    }

    private static Map<String, Object> cancelled(int items, String next) {
        Map<String, Object> values =
                values("DASSOS", "", "fredag den 5. marts 2027", List.of(fact("Begrundelse", "For få kan komme.")));
        values.putAll(Map.of("items", items, "next", next));
        return values;
    }

    private static List<Map<String, String>> facts(String when) {
        return new ArrayList<>(List.of(
                fact("Tidspunkt", when),
                fact("Sted", "Viborg Rådhus, M5"),
                fact("Frist for indmelding af punkter", "fredag den 12. februar 2027")));
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static Map<String, Object> values(String forum, String title, String day, List<Map<String, String>> facts) {
        return new HashMap<>(Map.of("forum", forum, "title", title, "day", day, "meetingId", "dassos-2027-03-05", "facts", facts));
    }

    private static Letter letter(String template, String role, Map<String, Object> values) {
        return new Letter(new EmailAddress("nogen@odder.example"), role, template, values, "dassos-2027-03-05");
    }
}
