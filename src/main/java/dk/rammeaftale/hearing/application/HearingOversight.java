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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where hearings stand, seat by seat, for those who may see it. */
@Service
@Transactional(readOnly = true)
public class HearingOversight {

    private static final int RECENT = 30;

    private final HearingRegister register;
    private final HearingAccess access;
    private final Proofs proofs;
    private final AnswerRegister answers;
    private final ReplyRegister replies;
    private final InboxGate inbox;
    private final ShownAnswers shown;
    private final Clock clock;

    HearingOversight(
            HearingRegister register,
            HearingAccess access,
            Proofs proofs,
            AnswerRegister answers,
            ReplyRegister replies,
            InboxGate inbox,
            ShownAnswers shown,
            Clock clock) {
        this.register = register;
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

    /** The hearings that a viewer may see: those that are open, then the last ones that were closed, newest first. */
    public List<Overview> visible(Viewer viewer) {
        return Stream.concat(register.open().stream(), register.lastClosed(RECENT).stream())
                .filter(hearing -> access.maySee(hearing, viewer))
                .map(hearing -> overview(hearing, lines(hearing, seat -> List.of())))
                .toList();
    }

    /** Empty where there is no such hearing or the viewer must not see it: a stranger cannot tell which. */
    public Optional<Matrix> find(long hearingId, Viewer viewer) {
        return register.find(hearingId).filter(hearing -> access.maySee(hearing, viewer)).map(this::matrix);
    }

    private Matrix matrix(Hearing hearing) {
        List<SeatLine> lines = lines(hearing, seat -> versions(hearing, seat));
        List<PendingReply> unread = replies.of(hearing.id()).stream().filter(PendingReply::isUnread).toList();
        return new Matrix(overview(hearing, lines), lines, unread);
    }

    private List<Answer> versions(Hearing hearing, AuthorityCode seat) {
        return answers.versions(hearing.id(), seat).stream()
                .map(answer -> shown.shown(hearing.caseNumber(), answer))
                .toList();
    }

    private Overview overview(Hearing hearing, List<SeatLine> lines) {
        return new Overview(hearing, progress(hearing), Tally.of(lines.stream().map(SeatLine::standing).toList()));
    }

    /** How the seats of a closed hearing stood is kept: a mail that comes back later changes nothing in it. */
    private List<SeatLine> lines(Hearing hearing, Function<AuthorityCode, List<Answer>> versions) {
        Map<AuthorityCode, KeptProof> kept = proofs.kept(hearing.id()).stream()
                .collect(Collectors.toMap(KeptProof::seat, Function.identity()));
        boolean running = hearing.takesAnswersAt(clock.instant());
        return proofs.of(hearing.id()).stream()
                .map(proof -> shown.shown(hearing.caseNumber(), proof))
                .map(proof -> line(hearing, proof, kept.get(proof.seat().authority()), running, versions))
                .toList();
    }

    private static SeatLine line(
            Hearing hearing,
            SeatProof proof,
            KeptProof kept,
            boolean running,
            Function<AuthorityCode, List<Answer>> versions) {
        return SeatLine.of(
                proof,
                kept == null ? proof.stand() : kept.stand(),
                hearing.terms(),
                running,
                versions.apply(proof.seat().authority()),
                Optional.ofNullable(kept).map(KeptProof::statement));
    }

    private Progress progress(Hearing hearing) {
        if (hearing.state() == HearingState.CLOSED) {
            return Progress.CLOSED;
        }
        if (hearing.takesAnswersAt(clock.instant())) {
            return Progress.RUNNING;
        }
        if (inbox.holds(hearing)) {
            return Progress.AWAITING_INBOX;
        }
        return proofs.holdBack(hearing) ? Progress.AWAITING_PROOF : Progress.CLOSING;
    }
}
