package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.OfficeHours;
import dk.rammeaftale.capacity.model.Announcement;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.Letter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells results of DASSOS: to the secretariat at once, to everybody else in office hours. The decision itself stands before. */
@Service
@Transactional
public class Announcements {

    private final AnnouncementRegister register;
    private final CaseRegister cases;
    private final CaseHearings hearings;
    private final CaseLetters letters;
    private final OfficeHours officeHours;
    private final ResultSettings settings;
    private final Journal journal;
    private final Directory directory;
    private final Clock clock;

    Announcements(
            AnnouncementRegister register,
            CaseRegister cases,
            CaseHearings hearings,
            CaseLetters letters,
            OfficeHours officeHours,
            ResultSettings settings,
            Journal journal,
            Directory directory,
            Clock clock) {
        this.register = register;
        this.cases = cases;
        this.hearings = hearings;
        this.letters = letters;
        this.officeHours = officeHours;
        this.settings = settings;
        this.journal = journal;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Tells the secretariat, and plans when the others are told. The delay runs from here and not from the decision, so
     * that the secretariat has all of it also after a node was down in between.
     */
    void plan(CapacityCase decided) {
        Instant at = officeHours.from(clock.instant().plus(settings.delay()));
        register.plan(decided.number(), at);
        letters.resultPlanned(decided, outcomeOf(decided), at);
        journal.record(decided.number(), Journal.SYSTEM, "Resultatet sendes %s.".formatted(DanishDates.moment(at)));
    }

    /** Results that are not sent yet, the earliest first. */
    @Transactional(readOnly = true)
    public List<Announcement> waiting() {
        return register.waiting();
    }

    @Transactional(readOnly = true)
    public Optional<Announcement> find(CaseNumber number) {
        return register.find(number);
    }

    /** The mail as one of its readers gets it, with the text the secretariat has added so far. */
    @Transactional(readOnly = true)
    public Letter sample(Announcement announcement) {
        CapacityCase decided = cases.find(announcement.number()).orElseThrow();
        return letters.sampleOfDecision(decided, outcomeOf(decided), announcement.addedText());
    }

    /** Sends a planned result now, if the offices are open. */
    public AnnouncementReceipt sendNow(CaseNumber number, Viewer viewer) {
        Announcement announcement = register.find(number).orElseThrow();
        if (!announcement.isSent() && !officeHours.isOpenAt(clock.instant())) {
            return new AnnouncementReceipt.Refused(
                    "Resultater sendes på arbejdsdage mellem kl. 8 og 16. Dette sendes af sig selv %s."
                            .formatted(DanishDates.moment(leavesAt(announcement))));
        }
        return send(number, directory.describe(viewer.username()))
                ? new AnnouncementReceipt.Done("Resultatet er sendt.")
                : new AnnouncementReceipt.AlreadySent("Resultatet er allerede sendt. Det sendes ikke igen.");
    }

    /** Sends a result that is due. */
    public void sendDue(Announcement announcement) {
        send(announcement.number(), Journal.SYSTEM);
    }

    private boolean send(CaseNumber number, String by) {
        if (!register.markSent(number, clock.instant())) {
            return false;
        }
        CapacityCase decided = cases.find(number).orElseThrow();
        // Read after the mark, which waits for a text that is just being written.
        Optional<String> addedText = register.find(number).orElseThrow().addedText();
        letters.decided(decided, outcomeOf(decided), addedText);
        journal.record(number, by, "Resultatet er sendt til driftsherren, de berørte kommuner og medlemmerne af DASSOS.");
        return true;
    }

    /** When a waiting result leaves by itself. */
    public Instant leavesAt(Announcement announcement) {
        return officeHours.orOnceOpen(announcement.plannedAt(), clock.instant());
    }

    /** What was decided, in Danish. */
    @Transactional(readOnly = true)
    public String outcomeOf(CapacityCase decided) {
        return hearings.decisionSentence(decided.number(), decided.outcome().orElseThrow());
    }
}
