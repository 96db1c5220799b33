package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.mail.application.Screening;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.ForumPerson;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.MinutesState;
import dk.rammeaftale.meeting.model.MinutesWork;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of minutes from the secretariat over the chair to everybody. Each step is kept once: done again, by another way or
 * after a crash, it changes nothing.
 */
@Service
@Transactional
public class Minutes {

    private static final int LONGEST_REMARK = 4_000;

    private final MeetingRegister meetings;
    private final AgendaRegister agenda;
    private final MinutesRegister register;
    private final MinutesBook book;
    private final MinutesEditions editions;
    private final MinutesLetters letters;
    private final ApprovalLinks links;
    private final Chairs chairs;
    private final RunningMeetings running;
    private final Calls calls;
    private final Screening screening;
    private final MeetingClock clock;

    Minutes(
            MeetingRegister meetings,
            AgendaRegister agenda,
            MinutesRegister register,
            MinutesBook book,
            MinutesEditions editions,
            MinutesLetters letters,
            ApprovalLinks links,
            Chairs chairs,
            RunningMeetings running,
            Calls calls,
            Screening screening,
            MeetingClock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.register = register;
        this.book = book;
        this.editions = editions;
        this.letters = letters;
        this.links = links;
        this.chairs = chairs;
        this.running = running;
        this.calls = calls;
        this.screening = screening;
        this.clock = clock;
    }

    /** What still keeps the minutes from the chair, or a corrected version from being sent: a Danish sentence each. */
    @Transactional(readOnly = true)
    public List<Problem> problems(String meetingId) {
        List<AgendaItem> items = agenda.of(meetingId);
        List<Problem> problems = new ArrayList<>(MinutesRules.missing(items));
        suspected(meetingId).forEach(number -> problems.add(new Problem("numbers",
                "%s ligner et CPR-nummer. Slet det, eller bekræft nederst på siden, at det er et andet tal.".formatted(number))));
        return problems;
    }

    /** Numbers in the minutes that look like CPR numbers and that nobody has let pass. */
    @Transactional(readOnly = true)
    public List<String> suspected(String meetingId) {
        return screening.suspected(meetingId, editions.words(meetings.find(meetingId).orElseThrow()));
    }

    /** The numbers in the minutes are something else. */
    public void release(String meetingId, Viewer viewer) {
        screening.release(meetingId, suspected(meetingId), viewer.username());
    }

    /** Hands the minutes to the chair: refused with a sentence for each item that lacks an outcome. */
    public Verdict<MinutesWork> submit(String meetingId, Viewer viewer) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        MinutesWork work = book.work(meetingId);
        if (!work.state().isBeforeApproval()) {
            return Verdict.accepted(work);
        }
        Optional<String> closed = book.closed(meeting);
        if (closed.isPresent()) {
            return Verdict.refused("minutes", closed.get());
        }
        List<Problem> problems = problems(meetingId);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        register.store(work.withChair());
        letters.approvalNeeded(meeting, chairs.of(meeting));
        return Verdict.accepted(work.withChair());
    }

    /** The same from a page of our own: what runs in the engine goes on too. */
    public Verdict<MinutesWork> handOver(String meetingId, Viewer viewer) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        boolean begun = book.work(meetingId).state().isBeforeApproval();
        Verdict<MinutesWork> verdict = submit(meetingId, viewer);
        if (begun && verdict instanceof Verdict.Accepted<MinutesWork> && calls.isBegun(meetingId)) {
            goesOn(running.minutesRecorded(meeting));
        }
        return verdict;
    }

    /** Asks whoever presides now, with a new link: after the chair was named or has changed. */
    public Verdict<ForumPerson> askChair(String meetingId, Viewer viewer) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        if (book.work(meetingId).state() != MinutesState.WITH_CHAIR) {
            return Verdict.refused("minutes", "Referatet ligger ikke hos formanden.");
        }
        Optional<ForumPerson> chair = chairs.of(meeting);
        if (chair.isEmpty()) {
            return Verdict.refused("minutes", MinutesLetters.NO_CHAIR);
        }
        links.revoke(meeting, "asked again");
        letters.approvalNeeded(meeting, chair);
        running.chairChanged(meeting);
        return Verdict.accepted(chair.get());
    }

    /**
     * The chair approves the minutes or sends them back with a remark. Decided already, the decision stands, whatever comes
     * now.
     *
     * @return whether they are approved
     */
    public Verdict<Boolean> decide(String meetingId, Optional<Boolean> approved, Optional<String> remark, Viewer viewer) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        MinutesWork work = book.work(meetingId);
        if (work.state() != MinutesState.WITH_CHAIR) {
            return work.decidedAt().isEmpty()
                    ? Verdict.refused("approved", "Referatet er ikke sendt til formanden endnu.")
                    : Verdict.accepted(work.state() != MinutesState.SENT_BACK);
        }
        if (chairs.of(meeting).filter(chair -> presides(chair, viewer)).isEmpty()) {
            return Verdict.refused("approved", "Kun formanden for mødet kan godkende referatet.");
        }
        Verdict<Boolean> verdict = read(approved, remark);
        if (verdict instanceof Verdict.Accepted<Boolean> accepted) {
            String by = viewer.username();
            register.store(accepted.value()
                    ? work.approved(by, clock.now())
                    : work.sentBack(remark.orElseThrow().strip(), by, clock.now()));
            links.revoke(meeting, "the minutes are decided");
            if (!accepted.value()) {
                letters.sentBack(meeting, remark.orElseThrow().strip());
            }
        }
        return verdict;
    }

    /** Who comes by the link is known by the address that it was sent to. */
    private static boolean presides(ForumPerson chair, Viewer viewer) {
        return chair.username().filter(viewer.username()::equals).isPresent()
                || chair.email().value().equals(viewer.username());
    }

    /** What the chair says, or what is wrong with it; nothing is kept. */
    public Verdict<Boolean> read(Optional<Boolean> approved, Optional<String> remark) {
        String words = remark.map(String::strip).orElse("");
        if (approved.isEmpty()) {
            return Verdict.refused("approved", "Vælg, om du godkender referatet.");
        }
        if (!approved.get() && words.isEmpty()) {
            return Verdict.refused("remark", "Skriv, hvad der skal ændres, så sekretariatet kan rette det.");
        }
        if (approved.get() && !words.isEmpty()) {
            return Verdict.refused("approved",
                    "Du har skrevet en bemærkning. Vælg, at referatet skal rettes, eller slet bemærkningen.");
        }
        return words.length() > LONGEST_REMARK
                ? Verdict.refused("remark", "Bemærkningen må højst være på 4.000 tegn.")
                : Verdict.accepted(approved.get());
    }

    /** The same by the chair's link: what runs in the engine goes on too, and minutes that no process runs go out at once. */
    public Verdict<Boolean> decideByLink(ApprovalLinks.Target target, Optional<Boolean> approved, String remark) {
        Viewer chair = new Viewer(target.chair().email().value(), Set.of());
        Verdict<Boolean> verdict = decide(target.meeting().id(), approved, Optional.of(remark), chair);
        if (verdict instanceof Verdict.Accepted<Boolean> accepted) {
            if (calls.isBegun(target.meeting().id())) {
                goesOn(running.minutesDecided(target.meeting()));
            } else if (accepted.value()) {
                publish(target.meeting().id());
            }
        }
        return verdict;
    }

    /** The engine has not taken up its last step yet: a moment later it has. */
    private static void goesOn(boolean waited) {
        if (!waited) {
            throw new OptimisticLockingFailureException("the meeting does not wait for this yet");
        }
    }

    /** Sends and publishes approved minutes, and gives on what they decide; again, it changes nothing. */
    public void publish(String meetingId) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        MinutesWork work = book.work(meetingId);
        if (work.state() == MinutesState.PUBLISHED) {
            return;
        }
        if (work.state() != MinutesState.APPROVED) {
            throw new IllegalStateException("the minutes of " + meetingId + " are not approved");
        }
        meetings.store(meeting.in(MeetingState.MINUTES_PUBLISHED));
        register.store(work.published(clock.now()));
        editions.first(meeting.in(MeetingState.MINUTES_PUBLISHED));
    }

    /** Sends a corrected version of minutes that are out, telling what changed. */
    public Verdict<List<String>> correct(String meetingId, Viewer viewer) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        if (book.work(meetingId).state() != MinutesState.PUBLISHED) {
            return Verdict.refused("minutes", "Referatet er ikke udsendt endnu. Send det til formanden.");
        }
        List<Problem> problems = problems(meetingId);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        List<String> changes = editions.changes(meeting);
        if (changes.isEmpty()) {
            return Verdict.refused("minutes", "Der er ingen rettelser at udsende. Ret først under punkterne.");
        }
        editions.corrected(meeting, changes, viewer);
        return Verdict.accepted(changes);
    }
}
