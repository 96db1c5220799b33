package dk.rammeaftale.task;

import dk.rammeaftale.mail.application.ApprovedMail;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mails about tasks that change hands, each as somebody has read and approved it. */
class HandoverMailsTest {

    @Test
    void the_word_that_a_colleague_has_handed_on_a_task() {
        isApproved("task-handed-on", "Du får denne mail, fordi en kollega har givet dig en opgave.",
                fact("Frist", "mandag den 28. december 2026"), fact("Begrundelse", "Jeg går på ferie."));
    }

    @Test
    void the_word_that_a_task_was_taken_from_somebody() {
        isApproved("task-moved", "Du får denne mail, fordi en kollega har flyttet en opgave fra dig.",
                fact("Begrundelse", "Det haster."));
    }

    @SafeVarargs
    private static void isApproved(String template, String role, Map<String, String>... facts) {
        ApprovedMail.verify(new Letter(
                new EmailAddress("nogen@viborg.example"),
                role,
                template,
                Map.of("from", "Sagsbehandler, Viborg Kommune", "holder", "Socialdirektør, Viborg Kommune",
                        "task", "Dokumentér kontakten: Botilbuddet Kildehuset Nord", "taskId", "4711", "facts", List.of(facts)),
                "2026-001"));
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
