package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do at a step themselves: they carry it out, or revise what a forum did not approve. */
@Service
@Transactional
public class StepWork {

    private static final int LONGEST_TEXT = 4_000;

    private final AgreementRegister register;
    private final InputRegister inputs;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    StepWork(AgreementRegister register, InputRegister inputs, Directory directory, Journal journal, Clock clock) {
        this.register = register;
        this.inputs = inputs;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** A step was carried out on a day, with what came of it; where other forums give input, some has to be recorded. */
    public Verdict<Milestone> carryOut(
            long agreementId, String step, Optional<String> doneOn, Optional<String> result, Viewer viewer) {
        List<Problem> problems = new ArrayList<>();
        Optional<LocalDate> day = doneOn.flatMap(EnteredDay::read);
        String words = result.orElse("").strip();
        if (day.isEmpty() || day.get().isAfter(LocalDate.now(clock.withZone(DanishDates.ZONE)))) {
            problems.add(new Problem("doneOn", "Skriv den dag, trinnet blev udført; den kan ikke ligge i fremtiden."));
        }
        if (words.isEmpty() || words.length() > LONGEST_TEXT) {
            problems.add(new Problem("result", "Skriv kort, hvad der er gjort, med højst 4.000 tegn."));
        }
        Milestone milestone = register.milestone(agreementId, step).orElseThrow();
        if (milestone.kind() == StepKind.INPUT && inputs.of(agreementId, step).isEmpty()) {
            problems.add(new Problem("result",
                    "Der er ikke registreret input fra noget forum endnu. Registrér det på trinnets side, eller tag trinnet ud."));
        }
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        Agreement agreement = register.hold(agreementId).orElseThrow();
        register.store(agreementId, milestone.done(day.get(), words));
        journal.record(agreement.number(), directory.describe(viewer.username()), "«%s» er udført den %s: %s".formatted(
                milestone.title(), DanishDates.day(day.get()), words));
        return Verdict.accepted(register.milestone(agreementId, step).orElseThrow());
    }

    /** What a forum did not approve has been changed, and comes before it again. */
    public Verdict<Milestone> revise(long agreementId, String step, Optional<String> whatChanged, Viewer viewer) {
        String words = whatChanged.orElse("").strip();
        if (words.isEmpty() || words.length() > LONGEST_TEXT) {
            return Verdict.refused("whatChanged", "Skriv, hvad der er ændret, med højst 4.000 tegn. Læg det rettede udkast på trinnets side.");
        }
        Agreement agreement = register.hold(agreementId).orElseThrow();
        Milestone milestone = register.milestone(agreementId, step).orElseThrow();
        register.store(agreementId, milestone.in(milestone.state(), words));
        journal.record(agreement.number(), directory.describe(viewer.username()), "«%s» er rettet: %s".formatted(milestone.title(), words));
        return Verdict.accepted(register.milestone(agreementId, step).orElseThrow());
    }
}
