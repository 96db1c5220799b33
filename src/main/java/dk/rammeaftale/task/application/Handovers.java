package dk.rammeaftale.task.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.CitizenNumbers;
import dk.rammeaftale.task.model.OpenTask;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a task between the people of its groups. The engine lets people take a task, but neither give it back nor hand it on, so
 * the house decides who may, and does it.
 */
@Service
@Transactional
public class Handovers {

    static final int LONGEST_REASON = 1000;

    private final OpenTasks tasks;
    private final Directory directory;
    private final Journal journal;
    private final HandoverLetters letters;

    Handovers(OpenTasks tasks, Directory directory, Journal journal, HandoverLetters letters) {
        this.tasks = tasks;
        this.directory = directory;
        this.journal = journal;
        this.letters = letters;
    }

    /** Those whom the viewer may hand a task on to: colleagues who share a group with both, in their order in the directory. */
    @Transactional(readOnly = true)
    public List<Person> colleagues(OpenTask task, Viewer viewer) {
        List<String> shared = List.copyOf(task.holding().shared(viewer));
        if (shared.isEmpty()) {
            return List.of();
        }
        return directory.people().stream()
                .filter(person -> groupsOf(person).anyMatch(shared::contains))
                .filter(person -> !person.username().equals(viewer.username()))
                .filter(person -> task.holding().holder().filter(person.username()::equals).isEmpty())
                .toList();
    }

    private static Stream<String> groupsOf(Person person) {
        return person.role() == Person.Role.SECRETARIAT
                ? Stream.of(Viewer.SECRETARIAT)
                : person.authority().map((AuthorityCode code) -> Viewer.groupOf(code)).stream();
    }

    public void take(OpenTask task, Viewer viewer) {
        allow(task.holding().mayTake(viewer));
        tasks.move(task.id(), Optional.empty(), Optional.of(viewer.username()));
    }

    public void giveBack(OpenTask task, Viewer viewer) {
        allow(task.holding().mayGiveBack(viewer));
        tasks.move(task.id(), task.holding().holder(), Optional.empty());
    }

    /**
     * Takes a task that a colleague has; why is written into the journal, and to the colleague.
     *
     * @return the name of whoever has it now
     */
    public Verdict<String> takeOver(OpenTask task, String reason, Viewer viewer) {
        allow(task.holding().mayTakeOver(viewer));
        List<Problem> problems = reasonProblems(reason, true);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        String from = task.holding().holder().orElseThrow();
        tasks.move(task.id(), Optional.of(from), Optional.of(viewer.username()));
        String why = why(reason);
        record(task, viewer, "Opgaven «%s» er overtaget fra %s.".formatted(task.name(), directory.describe(from)), why);
        letters.moved(task, from, viewer.username(), viewer.username(), why);
        return Verdict.accepted(directory.describe(viewer.username()));
    }

    /**
     * Gives a task to a colleague, who is told by mail; so is another colleague from whom it is taken.
     *
     * @return the name of whoever has it now
     */
    public Verdict<String> handOn(OpenTask task, String to, String reason, Viewer viewer) {
        allow(task.holding().mayHandOn(viewer));
        Optional<Person> colleague =
                colleagues(task, viewer).stream().filter(person -> person.username().equals(to)).findFirst();
        List<Problem> problems = new ArrayList<>();
        if (colleague.isEmpty()) {
            problems.add(new Problem("to", "Vælg en kollega fra listen."));
        }
        problems.addAll(reasonProblems(reason, task.holding().isOfAnother(viewer)));
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        tasks.move(task.id(), task.holding().holder(), Optional.of(to));
        String why = why(reason);
        record(task, viewer, "Opgaven «%s» er givet videre til %s.".formatted(task.name(), colleague.get().name()), why);
        letters.handedOn(task, colleague.get(), viewer.username(), why);
        if (task.holding().isOfAnother(viewer)) {
            letters.moved(task, task.holding().holder().orElseThrow(), to, viewer.username(), why);
        }
        return Verdict.accepted(colleague.get().name());
    }

    private static List<Problem> reasonProblems(String reason, boolean needed) {
        if (needed && reason.isBlank()) {
            return List.of(new Problem("reason", "Skriv, hvorfor opgaven flyttes: en anden har den."));
        }
        return TextCheck.problem("reason", reason, LONGEST_REASON).stream().toList();
    }

    private static String why(String reason) {
        return CitizenNumbers.redact(reason.strip());
    }

    private void record(OpenTask task, Viewer viewer, String what, String why) {
        if (CaseNumber.isCaseNumber(task.number())) {
            journal.confide(new CaseNumber(task.number()), directory.describe(viewer.username()),
                    why.isEmpty() ? what : what + " Begrundelse: " + why);
        }
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not the viewer's to move");
        }
    }
}
