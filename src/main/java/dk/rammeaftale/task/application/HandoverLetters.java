package dk.rammeaftale.task.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.task.model.OpenTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails that tell whoever gets a task of a colleague, and whoever it is taken from. */
@Component
class HandoverLetters {

    private static final String WITHOUT_NUMBER = "opgaver";

    private final Outbox outbox;
    private final Directory directory;

    HandoverLetters(Outbox outbox, Directory directory) {
        this.outbox = outbox;
        this.directory = directory;
    }

    /** @param by the username of whoever hands it on */
    void handedOn(OpenTask task, Person to, String by, String reason) {
        write(task, to, "Du får denne mail, fordi en kollega har givet dig en opgave.", "task-handed-on",
                Map.of("from", directory.describe(by)), reason);
    }

    /**
     * @param from   the username of whoever had it; who has left the directory is not written to
     * @param holder the username of whoever has it now
     * @param by     the username of whoever moved it
     */
    void moved(OpenTask task, String from, String holder, String by, String reason) {
        directory.person(from).ifPresent(person -> write(
                task, person, "Du får denne mail, fordi en kollega har flyttet en opgave fra dig.", "task-moved",
                Map.of("from", directory.describe(by), "holder", directory.describe(holder)), reason));
    }

    private void write(OpenTask task, Person to, String role, String template, Map<String, String> who, String reason) {
        Map<String, Object> values = new LinkedHashMap<>(who);
        values.put("task", task.name());
        values.put("taskId", task.id());
        values.put("facts", facts(task, reason));
        outbox.write(new Letter(to.email(), role, template, values, task.number().isEmpty() ? WITHOUT_NUMBER : task.number()));
    }

    private static List<Map<String, String>> facts(OpenTask task, String reason) {
        Map<String, String> facts = new LinkedHashMap<>();
        task.due().map(due -> due.atZone(DanishDates.ZONE).toLocalDate())
                .ifPresent(day -> facts.put("Frist", DanishDates.weekday(day)));
        if (!reason.isBlank()) {
            facts.put("Begrundelse", reason);
        }
        return facts.entrySet().stream()
                .map(fact -> Map.of("label", fact.getKey(), "value", fact.getValue()))
                .toList();
    }
}
