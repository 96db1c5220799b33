package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.hearing.model.PendingReply;
import dk.rammeaftale.hearing.model.Progress;
import dk.rammeaftale.hearing.model.SeatLine;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.hearing.model.Tally;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where hearings stand, seat by seat, for those who may see it. */
@Service
@Transactional(readOnly = true)
public class HearingOversight {

    private final HearingRegister register;
    private final VisibleHearings visible;
    private final HearingAccess access;
    private final Proofs proofs;
    private final AnswerRegister answers;
    private final ReplyRegister replies;
    private final InboxGate inbox;
    private final ShownAnswers shown;
    private final Clock clock;

    HearingOversight(
            HearingRegister register,
            VisibleHearings visible,
            HearingAccess access,
            Proofs proofs,
            AnswerRegister answers,
            ReplyRegister replies,
            InboxGate inbox,
            ShownAnswers shown,
            Clock clock) {
        this.register = register;
        this.visible = visible;
        this.access = access;
        this.proofs = proofs;
        this.answers = answers;
        this.replies = replies;
        this.inbox = inbox;
        this.shown = shown;
        this.clock = clock;
    }

    /** Where one hearing stands. */
    public record Overview(Hearing hearing, Progress progress, Tally tally) {
    }

    /**
     * A hearing seat by seat.
     *
     * @param lines  in the order of the seats, the proposer's among them
     * @param unread the replies by mail that the secretariat has still to read
     */
    public record Matrix(Overview overview, List<SeatLine> lines, List<PendingReply> unread) {
    }

    /** The open hearings that a viewer may see, oldest first. */
    public List<Overview> open(Viewer viewer) {
        return overviews(visible.open(viewer));
    }

    /** The closed hearings that a viewer may see, the one that was closed last first. */
    public Page<Overview> closed(Viewer viewer, Slice slice) {
        Page<Hearing> page = visible.closed(viewer, slice);
        return new Page<>(overviews(page.rows()), slice, page.total());
    }

    private List<Overview> overviews(List<Hearing> hearings) {
        Map<Long, List<SeatProof>> seats = proofs.of(hearings);
        Map<Long, List<KeptProof>> kept = proofs.kept(seats.keySet());
        return hearings.stream()
                .map(hearing -> overview(
                        hearing,
                        seats.get(hearing.id()),
                        lines(hearing, seats.get(hearing.id()), kept.getOrDefault(hearing.id(), List.of()), Map.of())))
                .toList();
    }

    /** Empty where there is no such hearing or the viewer must not see it: a stranger cannot tell which. */
    public Optional<Matrix> find(long hearingId, Viewer viewer) {
        return register.find(hearingId).filter(hearing -> access.maySee(hearing, viewer)).map(this::matrix);
    }

    /** The hearings of a case that a viewer may see, first round first. */
    public List<Hearing> of(CaseNumber number, Viewer viewer) {
        return register.of(number).stream().filter(hearing -> access.maySee(hearing, viewer)).toList();
    }

    /** A hearing seat by seat; whoever asks has found out who may see it. */
    public Matrix matrix(Hearing hearing) {
        List<SeatProof> seats = proofs.of(hearing.id()).stream()
                .map(proof -> shown.shown(hearing.caseNumber(), proof))
                .toList();
        Map<AuthorityCode, List<Answer>> versions = answers.versions(hearing.id());
        List<SeatLine> lines = lines(hearing, seats, proofs.kept(hearing.id()), versions);
        List<PendingReply> unread = replies.of(hearing.id()).stream().filter(PendingReply::isUnread).toList();
        return new Matrix(overview(hearing, seats, lines), lines, unread);
    }

    private Overview overview(Hearing hearing, List<SeatProof> seats, List<SeatLine> lines) {
        return new Overview(hearing, progress(hearing, seats), Tally.of(lines.stream().map(SeatLine::standing).toList()));
    }

    /** How the seats of a closed hearing stood is kept: a mail that comes back later changes nothing in it. */
    private List<SeatLine> lines(
            Hearing hearing, List<SeatProof> seats, List<KeptProof> proofs, Map<AuthorityCode, List<Answer>> versions) {
        Map<AuthorityCode, KeptProof> kept =
                proofs.stream().collect(Collectors.toMap(KeptProof::seat, Function.identity()));
        boolean running = hearing.takesAnswersAt(clock.instant());
        return seats.stream()
                .map(proof -> line(
                        hearing,
                        proof,
                        kept.get(proof.seat().authority()),
                        running,
                        shown(hearing, versions.getOrDefault(proof.seat().authority(), List.of()))))
                .toList();
    }

    private List<Answer> shown(Hearing hearing, List<Answer> versions) {
        return versions.stream().map(answer -> shown.shown(hearing.caseNumber(), answer)).toList();
    }

    private static SeatLine line(
            Hearing hearing,
            SeatProof proof,
            KeptProof kept,
            boolean running,
            List<Answer> versions) {
        return SeatLine.of(
                proof,
                kept == null ? proof.stand() : kept.stand(),
                hearing.terms(),
                running,
                versions,
                Optional.ofNullable(kept).map(KeptProof::statement));
    }

    private Progress progress(Hearing hearing, List<SeatProof> seats) {
        if (hearing.state() == HearingState.CLOSED) {
            return Progress.CLOSED;
        }
        if (hearing.takesAnswersAt(clock.instant())) {
            return Progress.RUNNING;
        }
        if (inbox.holds(hearing)) {
            return Progress.AWAITING_INBOX;
        }
        return Proofs.holdBack(hearing, seats) ? Progress.AWAITING_PROOF : Progress.CLOSING;
    }
}
