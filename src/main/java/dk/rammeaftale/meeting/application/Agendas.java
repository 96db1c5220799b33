package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.mail.application.Screening;
import dk.rammeaftale.meeting.model.AgendaRevision;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingPaper;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agendas as wholes: checked, approved, sent and published, and revised. */
@Service
@Transactional
public class Agendas {

    /** The purpose of the links by which those who got the agenda read it, with what is not published. */
    public static final String LINK = "meeting-agenda";

    private final AgendaBook book;
    private final AgendaCheck check;
    private final AgendaPapers papers;
    private final StandingItems standing;
    private final MeetingDocument document;
    private final AgendaLetters letters;
    private final MeetingRegister meetings;
    private final Screening screening;
    private final Clock clock;

    Agendas(
            AgendaBook book,
            AgendaCheck check,
            AgendaPapers papers,
            StandingItems standing,
            MeetingDocument document,
            AgendaLetters letters,
            MeetingRegister meetings,
            Screening screening,
            Clock clock) {
        this.book = book;
        this.check = check;
        this.papers = papers;
        this.standing = standing;
        this.document = document;
        this.letters = letters;
        this.meetings = meetings;
        this.screening = screening;
        this.clock = clock;
    }

    /** Whether the agenda can be sent as it stands. */
    @Transactional(readOnly = true)
    public Verdict<Meeting> check(String meetingId) {
        Optional<Meeting> meeting = meetings.find(meetingId);
        if (meeting.isEmpty()) {
            return Verdict.refused("meetingId", "Mødet findes ikke.");
        }
        if (!meeting.get().state().isAhead()) {
            return Verdict.refused(
                    "meetingId",
                    "Dagsordenen kan ikke sendes: mødets tilstand er «%s».".formatted(meeting.get().state().label()));
        }
        List<Problem> problems = check.problems(meetingId);
        return problems.isEmpty() ? Verdict.accepted(meeting.get()) : Verdict.refused(problems);
    }

    /** Checks the agenda and notes who of the secretariat approved it; it is sent by {@link #publish}. */
    public Verdict<Meeting> approve(String meetingId, Viewer viewer) {
        standing.prepare(meetingId);
        Verdict<Meeting> verdict = check(meetingId);
        // Where a page of ours completes the task, the engine hears it from the service itself, after the secretariat.
        if (verdict instanceof Verdict.Accepted && viewer.isSecretariat()) {
            book.approve(meetingId, viewer.username());
        }
        return verdict;
    }

    /** Sends and publishes the first agenda of a meeting; done again, it changes nothing. */
    public void publish(String meetingId) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        if (meeting.state() == MeetingState.CANCELLED || book.newest(meetingId).isPresent()) {
            return;
        }
        standing.prepare(meetingId);
        if (!check.suspected(meetingId).isEmpty()) {
            // Written after the agenda was approved: what looks like a CPR number must not be published.
            throw new IllegalStateException("the agenda of " + meetingId + " holds what looks like a CPR number");
        }
        book.list(meetingId, 1);
        issue(meeting, 1, List.of(), List.of(), book.approvedBy(meetingId));
        if (meeting.state().isAhead()) {
            meetings.store(meeting.in(MeetingState.AGENDA_PUBLISHED));
        }
    }

    /** Sends and publishes the agenda anew, with what changed. */
    public Verdict<AgendaRevision> revise(String meetingId, Viewer viewer) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        Optional<AgendaRevision> before = book.newest(meetingId);
        if (before.isEmpty()) {
            return Verdict.refused("meetingId", "Kun en dagsorden, der er sendt, kan revideres.");
        }
        if (check(meetingId) instanceof Verdict.Refused<Meeting> refused) {
            return Verdict.refused(refused.problems());
        }
        int revision = before.get().revision() + 1;
        book.list(meetingId, revision);
        MeetingPaper paper = papers.draft(meeting);
        List<String> changes = AgendaChanges.between(before.get().html(), document.render(paper));
        if (changes.isEmpty()) {
            return Verdict.refused("meetingId", "Intet er ændret, siden dagsordenen sidst blev sendt.");
        }
        List<String> publicChanges = AgendaChanges.between(before.get().publicHtml(), document.renderPublic(paper));
        return Verdict.accepted(issue(meeting, revision, changes, publicChanges, viewer.username()));
    }

    private AgendaRevision issue(Meeting meeting, int number, List<String> changes, List<String> publicChanges, String by) {
        MeetingPaper paper = papers.draft(meeting).issued(number, papers.today(), changes);
        AgendaRevision revision = new AgendaRevision(
                meeting.id(),
                number,
                document.render(paper),
                document.renderPublic(paper.telling(publicChanges)),
                changes,
                by,
                clock.instant());
        book.add(revision);
        letters.published(paper, revision);
        return revision;
    }

    /** What changed since the agenda was sent; nothing before that. */
    @Transactional(readOnly = true)
    public List<String> changes(Meeting meeting) {
        return book.newest(meeting.id())
                .map(sent -> AgendaChanges.between(sent.html(), document.render(papers.draft(meeting))))
                .orElse(List.of());
    }

    /** The agenda as it stands, as those who get it would read it. */
    @Transactional(readOnly = true)
    public String preview(Meeting meeting) {
        return document.render(papers.draft(meeting));
    }

    /** The agenda as it stands, as everybody would read it. */
    @Transactional(readOnly = true)
    public String publicPreview(Meeting meeting) {
        return document.renderPublic(papers.draft(meeting));
    }

    @Transactional(readOnly = true)
    public Optional<AgendaRevision> newest(String meetingId) {
        return book.newest(meetingId);
    }

    @Transactional(readOnly = true)
    public List<AgendaRevision> revisions(String meetingId) {
        return book.revisions(meetingId);
    }

    /** Numbers in the agenda that look like CPR numbers, and that nobody has decided about. */
    @Transactional(readOnly = true)
    public List<String> suspected(String meetingId) {
        return check.suspected(meetingId);
    }

    /** The secretariat has decided that these are none. */
    public void release(String meetingId, Viewer viewer) {
        screening.release(meetingId, check.suspected(meetingId), viewer.username());
    }
}
