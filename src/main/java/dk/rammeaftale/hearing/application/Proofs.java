package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.SeatMail;
import dk.rammeaftale.hearing.model.SeatProof;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The proof of each seat: asked, delivered, reminded, answered or silent, by whom and when. */
@Component
public class Proofs {

    private final HearingRegister register;
    private final AnswerRegister answers;
    private final ReplyRegister replies;
    private final ProofRegister kept;
    private final SeatMails mails;
    private final Seats seats;
    private final RunningHearings running;
    private final Clock clock;

    Proofs(
            HearingRegister register,
            AnswerRegister answers,
            ReplyRegister replies,
            ProofRegister kept,
            SeatMails mails,
            Seats seats,
            RunningHearings running,
            Clock clock) {
        this.register = register;
        this.answers = answers;
        this.replies = replies;
        this.kept = kept;
        this.mails = mails;
        this.seats = seats;
        this.running = running;
        this.clock = clock;
    }

    /** What is known now of every seat, in the order of the seats. */
    @Transactional(readOnly = true)
    public List<SeatProof> of(long hearingId) {
        Optional<Hearing.Opening> opening = register.find(hearingId).flatMap(Hearing::opening);
        return opening.map(opened -> of(hearingId, opened.closesAt())).orElse(List.of());
    }

    private List<SeatProof> of(long hearingId, Instant closesAt) {
        Map<AuthorityCode, List<SeatMail>> mailed = mails.of(hearingId);
        Map<AuthorityCode, Answer> answered = answers.counting(hearingId).stream()
                .collect(Collectors.toMap(Answer::seat, Function.identity()));
        Set<AuthorityCode> unread = new HashSet<>(replies.seatsWithUnread(hearingId));
        Set<AuthorityCode> asked =
                seats.asked(hearingId).stream().map(seat -> seat.authority()).collect(Collectors.toSet());
        return seats.all(hearingId).stream()
                .map(seat -> new SeatProof(
                        seat,
                        asked.contains(seat.authority()),
                        closesAt,
                        mailed.getOrDefault(seat.authority(), List.of()),
                        Optional.ofNullable(answered.get(seat.authority())),
                        unread.contains(seat.authority())))
                .toList();
    }

    /**
     * The seats for which a hearing cannot close: a reply of theirs lies unread, or they did not answer and are not shown to be
     * silent where that matters. An objection decides whatever the silent ones would have said.
     */
    @Transactional(readOnly = true)
    public List<SeatProof> unproven(Hearing hearing) {
        boolean contested = answers.counting(hearing.id()).stream()
                .anyMatch(answer -> hearing.terms().contests(answer.kind()));
        boolean silenceCounts = hearing.terms().needsProofOfSilence() && !contested;
        return of(hearing.id()).stream()
                .filter(proof -> proof.stand() == SeatProof.Stand.UNPROVEN)
                .filter(proof -> silenceCounts || proof.unreadReply())
                .toList();
    }

    /** Whether a hearing cannot close yet because somebody's silence is not proved, or somebody's reply not read. */
    @Transactional(readOnly = true)
    public boolean holdBack(Hearing hearing) {
        return !unproven(hearing).isEmpty();
    }

    /** Lets a hearing go on that waits for proof, once nothing is missing any more. */
    @Transactional
    public void recheck(Hearing hearing) {
        boolean over = hearing.isOpen() && !clock.instant().isBefore(hearing.opened().closesAt());
        if (over && !holdBack(hearing)) {
            running.proven(hearing);
        }
    }

    /** Writes the proof down for good; what is written is never changed. */
    void keep(long hearingId) {
        kept.keep(hearingId, of(hearingId));
    }

    /** The proof that a closed hearing keeps. */
    @Transactional(readOnly = true)
    public List<KeptProof> kept(long hearingId) {
        return kept.of(hearingId);
    }
}
