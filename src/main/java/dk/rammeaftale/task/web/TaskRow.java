package dk.rammeaftale.task.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.task.application.Names;
import dk.rammeaftale.task.model.OpenTask;
import dk.rammeaftale.task.model.TimeLeft;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An open task as the pages show it.
 *
 * @param number of its case or agreement; empty where people know it by something else
 * @param due    the last day; empty without a deadline
 * @param holder who has it, in words
 * @param held   whether anybody has it
 * @param mine   whether that is the viewer
 * @param groups in words; empty for a task of one person
 */
record TaskRow(String id, String name, String number, String due, String timeLeft, boolean late, String holder, boolean held, boolean mine,
        String groups) {

    static TaskRow of(OpenTask task, LocalDate today, Words words, Viewer viewer) {
        LocalDate lastDay = task.due().map(due -> due.atZone(DanishDates.ZONE).toLocalDate()).orElse(null);
        TimeLeft left = lastDay == null ? null : TimeLeft.on(today, lastDay);
        boolean mine = task.holding().isHeldBy(viewer);
        return new TaskRow(
                task.id(),
                task.name(),
                CaseNumber.isCaseNumber(task.number()) ? task.number() : "",
                lastDay == null ? "" : DanishDates.day(lastDay),
                left == null ? "" : left.words(),
                left != null && left.isOver(),
                mine ? "Dig" : task.holding().holder().map(words::person).orElse("Ingen endnu"),
                task.holding().holder().isPresent(),
                mine,
                task.holding().groups().stream().map(words::group).sorted().collect(Collectors.joining(", ")));
    }

    /** The names of everybody, read once for a page. */
    record Words(Map<String, String> people, Map<String, String> groups) {

        static Words of(Names names) {
            return new Words(names.people(), names.groups());
        }

        String person(String username) {
            return people.getOrDefault(username, username);
        }

        String group(String id) {
            return groups.getOrDefault(id, id);
        }
    }
}
