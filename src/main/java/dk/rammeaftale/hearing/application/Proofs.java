package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.PendingReply;
import dk.rammeaftale.hearing.model.SeatMail;
import dk.rammeaftale.hearing.model.SeatProof;
import java.time.Clock;
import java.util.Collection;
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
        return register.find(hearingId).map(hearing -> of(List.of(hearing)).get(hearingId)).orElse(List.of());
    }

    /** The same for each of these hearings, however many they are with the same few questions to the database. */
    @Transactional(readOnly = true)
    public Map<Long, List<SeatProof>> of(List<Hearing> hearings) {
        List<Long> ids = hearings.stream().filter(hearing -> hearing.opening().isPresent()).map(Hearing::id).toList();
        Map<Long, List<HearingSeat>> all = register.seats(ids);
        Map<Long, Map<AuthorityCode, List<SeatMail>>> mailed = mails.of(ids);
        Map<Long, List<Answer>> answered = answers.counting(ids);
        Map<Long, Set<AuthorityCode>> unread = replies.unread(ids).stream().collect(Collectors.groupingBy(
                PendingReply::hearingId, Collectors.mapping(PendingReply::seat, Collectors.toSet())));
        return hearings.stream().collect(Collectors.toMap(Hearing::id, hearing -> proofs(
                hearing,
                all.getOrDefault(hearing.id(), List.of()),
                mailed.getOrDefault(hearing.id(), Map.of()),
                answered.getOrDefault(hearing.id(), List.of()),
                unread.getOrDefault(hearing.id(), Set.of()))));
    }

    private List<SeatProof> proofs(
            Hearing hearing,
            List<HearingSeat> all,
            Map<AuthorityCode, List<SeatMail>> mailed,
            List<Answer> answered,
            Set<AuthorityCode> unread) {
        Map<AuthorityCode, Answer> counting = answered.stream().collect(Collectors.toMap(Answer::seat, Function.identity()));
        return all.stream()
                .map(seat -> new SeatProof(
                        seat,
                        seats.isAsked(hearing, seat),
                        hearing.opened().closesAt(),
                        mailed.getOrDefault(seat.authority(), List.of()),
                        Optional.ofNullable(counting.get(seat.authority())),
                        unread.contains(seat.authority())))
                .toList();
    }

    /**
     * The seats for which a hearing cannot close: a reply of theirs lies unread, or they did not answer and are not shown to be
     * silent where that matters. An objection decides whatever the silent ones would have said.
     */
    @Transactional(readOnly = true)
    public List<SeatProof> unproven(Hearing hearing) {
        return unproven(hearing, of(hearing.id()));
    }

    private static List<SeatProof> unproven(Hearing hearing, List<SeatProof> proofs) {
        boolean contested = proofs.stream()
                .flatMap(proof -> proof.answer().stream())
                .anyMatch(answer -> hearing.terms().contests(answer.kind()));
        boolean silenceCounts = hearing.terms().needsProofOfSilence() && !contested;
        return proofs.stream()
                .filter(proof -> proof.stand() == SeatProof.Stand.UNPROVEN)
                .filter(proof -> silenceCounts || proof.unreadReply())
                .toList();
    }

    /** Whether a hearing cannot close yet because somebody's silence is not proved, or somebody's reply not read. */
    @Transactional(readOnly = true)
    public boolean holdBack(Hearing hearing) {
        return !unproven(hearing).isEmpty();
    }

    /** The same, from the proofs of its seats. */
    static boolean holdBack(Hearing hearing, List<SeatProof> proofs) {
        return !unproven(hearing, proofs).isEmpty();
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

    /** The same for each of these hearings that is closed. */
    @Transactional(readOnly = true)
    Map<Long, List<KeptProof>> kept(Collection<Long> hearingIds) {
        return kept.of(hearingIds);
    }
}
