package dk.rammeaftale.hearing.application;

import static dk.rammeaftale.calendar.DanishDates.DANISH;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hearings that the secretariat holds without a case: comments to an answer, nominations, surveys. */
@Service
@Transactional
public class OwnHearings {

    private final OwnHearingCheck check;
    private final Hearings hearings;
    private final HearingRegister register;
    private final SurveyRegister surveys;
    private final HearingFiles files;
    private final Directory directory;
    private final Journal journal;

    OwnHearings(
            OwnHearingCheck check,
            Hearings hearings,
            HearingRegister register,
            SurveyRegister surveys,
            HearingFiles files,
            Directory directory,
            Journal journal) {
        this.check = check;
        this.hearings = hearings;
        this.register = register;
        this.surveys = surveys;
        this.files = files;
        this.directory = directory;
        this.journal = journal;
    }

    /** Makes a hearing with a number of its own of what was entered; nobody is asked before it is opened. */
    public Verdict<Hearing> prepare(EnteredHearing entered, Viewer viewer) {
        return check.check(entered).map(checked -> prepare(checked, viewer));
    }

    private Hearing prepare(CheckedHearing checked, Viewer viewer) {
        CaseNumber number = journal.nextNumber();
        long id = hearings.prepareOwn(checked.asRequest(number), checked.policy());
        files.add(id, checked.files());
        register.enclose(id, enclosures(id, checked.files()));
        surveys.add(id, checked.survey());
        journal.record(
                number,
                directory.describe(viewer.username()),
                "Høringen «%s» er oprettet (%s).".formatted(checked.title(), checked.policy().label().toLowerCase(DANISH)));
        return hearings.get(id);
    }

    static List<Enclosure> enclosures(long id, List<CheckedFile> files) {
        return IntStream.rangeClosed(1, files.size())
                .mapToObj(position -> new Enclosure(
                        files.get(position - 1).name(), OwnHearingBackground.path(id, position)))
                .toList();
    }
}
