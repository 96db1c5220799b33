package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.ForumInput;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.attachment.UploadedFile;
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

/** What forums outside the service have said at a step: recorded by the secretariat, with the document it was handed over in. */
@Service
@Transactional
public class ForumInputs {

    private final AgreementRegister register;
    private final InputRegister inputs;
    private final StepDocuments documents;
    private final EnteredTexts texts;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    ForumInputs(
            AgreementRegister register,
            InputRegister inputs,
            StepDocuments documents,
            EnteredTexts texts,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.inputs = inputs;
        this.documents = documents;
        this.texts = texts;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is entered about it. */
    public record Entered(String forumName, String givenOn, String summary, List<UploadedFile> files) {
    }

    /** In the order of their days. */
    @Transactional(readOnly = true)
    public List<ForumInput> of(Agreement agreement, String step) {
        return inputs.of(agreement.id(), step);
    }

    public Verdict<ForumInput> record(Agreement agreement, String step, Entered entered, Viewer viewer) {
        List<Problem> problems = new ArrayList<>();
        String forum = texts.line(agreement, "forumName", entered.forumName(), "Skriv, hvilket forum det er.", problems);
        String summary = texts.text(agreement, "summary", entered.summary(), "Skriv kort, hvad forummet har sagt.", problems);
        Optional<LocalDate> day = EnteredDay.read(entered.givenOn());
        if (day.isEmpty() || day.get().isAfter(LocalDate.now(clock.withZone(DanishDates.ZONE)))) {
            problems.add(new Problem("givenOn", "Skriv den dag, forummet gav sit input; den kan ikke ligge i fremtiden."));
        }
        List<CheckedFile> files = documents.checked(entered.files(), problems);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        Agreement held = register.hold(agreement.id()).orElseThrow();
        Milestone milestone = register.milestone(held.id(), step).orElseThrow();
        Optional<Long> document = files.stream()
                .findFirst()
                .map(file -> documents.keep(held, milestone, title(forum), file, viewer).id());
        ForumInput input = new ForumInput(step, forum, day.orElseThrow(), summary, document, viewer.username());
        inputs.add(held.id(), input, clock.instant());
        journal.record(held.number(), directory.describe(viewer.username()), "«%s»: input fra %s den %s er registreret.".formatted(
                milestone.title(), forum, DanishDates.day(input.givenOn())));
        return Verdict.accepted(input);
    }

    private static String title(String forum) {
        String title = "Input fra " + forum;
        return title.length() <= EnteredTexts.LONGEST_LINE ? title : title.substring(0, EnteredTexts.LONGEST_LINE);
    }
}
