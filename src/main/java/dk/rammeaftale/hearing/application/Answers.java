package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes answers, whichever way they come in. An answer can be replaced until the hearing closes; every version is kept, and
 * the last one that came in time counts. What comes later is kept, marked, and changes nothing.
 */
@Service
public class Answers {

    /** Twenty members answering in one second, and the deadline with them, meet in the engine's rows. */
    private static final int ATTEMPTS = 10;

    private final HearingRegister hearings;
    private final AnswerRegister answers;
    private final AnswerCheck check;
    private final Drafts drafts;
    private final Seats seats;
    private final HearingLetters letters;
    private final RunningHearings running;
    private final Proofs proofs;
    private final EarlyClosing early;
    private final Directory directory;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Answers(
            HearingRegister hearings,
            AnswerRegister answers,
            AnswerCheck check,
            Drafts drafts,
            Seats seats,
            HearingLetters letters,
            RunningHearings running,
            Proofs proofs,
            EarlyClosing early,
            Directory directory,
            Journal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.hearings = hearings;
        this.answers = answers;
        this.check = check;
        this.drafts = drafts;
        this.seats = seats;
        this.letters = letters;
        this.running = running;
        this.proofs = proofs;
        this.early = early;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
    }

    /** Takes an answer that comes by another way than the seat's task, which is then done. In a transaction of its own, or its caller's. */
    public AnswerReceipt give(long hearingId, AuthorityCode seat, GivenAnswer given) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> takeAndGoOn(hearingId, seat, given));
            } catch (ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private AnswerReceipt takeAndGoOn(long hearingId, AuthorityCode seat, GivenAnswer given) {
        Optional<Answer> confirmed = confirmedBefore(hearings.lock(hearingId), seat, given);
        if (confirmed.isPresent()) {
            return confirmed.get().late() ? new AnswerReceipt.Late(confirmed.get()) : new AnswerReceipt.Taken(confirmed.get());
        }
        AnswerReceipt receipt = take(hearingId, seat, given);
        if (receipt instanceof AnswerReceipt.Taken) {
            Hearing hearing = hearings.find(hearingId).orElseThrow();
            running.answered(hearing, seat);
            if (early.mayClose(hearing)) {
                running.mayClose(hearing);
            }
            proofs.recheck(hearing);
        }
        return receipt;
    }

    /** Who presses the button twice has answered once, also where the first time has closed the hearing. */
    private Optional<Answer> confirmedBefore(Hearing hearing, AuthorityCode seat, GivenAnswer given) {
        return answers.versions(hearing.id(), seat).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> given.way() == Answer.Way.LINK && given.saysTheSameAs(last))
                .filter(last -> !last.late() || isLate(hearing, given));
    }

    /** Takes an answer in the transaction of the task that it completes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AnswerReceipt take(long hearingId, AuthorityCode code, GivenAnswer given) {
        Hearing hearing = hearings.lock(hearingId);
        HearingSeat seat = seats.of(hearingId, code);
        if (given.way() == Answer.Way.LINK && !seat.isHeldBy(given.by())) {
            return new AnswerReceipt.Refused("answer", "Pladsen varetages nu af en anden. Svaret er ikke registreret.");
        }
        Verdict<AnswerCheck.Checked> verdict = check.check(hearing, code, given);
        if (verdict instanceof Verdict.Refused<AnswerCheck.Checked> refused) {
            return new AnswerReceipt.Refused(refused.problems());
        }
        AnswerCheck.Checked checked = ((Verdict.Accepted<AnswerCheck.Checked>) verdict).value();
        Answer answer = new Answer(
                code,
                checked.kind(),
                given.comment(),
                given.receivedAt(),
                given.by(),
                given.way(),
                isLate(hearing, given),
                checked.fields(),
                given.recorded());
        keep(hearing, seat, answer);
        return answer.late() ? new AnswerReceipt.Late(answer) : new AnswerReceipt.Taken(answer);
    }

    /** What is wrong with an answer of a seat, before anybody gives it. */
    @Transactional(readOnly = true)
    public Optional<AnswerReceipt.Refused> check(Hearing hearing, AuthorityCode seat, GivenAnswer given) {
        return check.check(hearing, seat, given) instanceof Verdict.Refused<AnswerCheck.Checked> refused
                ? Optional.of(new AnswerReceipt.Refused(refused.problems()))
                : Optional.empty();
    }

    /** What is longer than a comment may be; the whole of it lies in the post. */
    static String shortened(String text) {
        String more = " … (hele mailen ligger i posten)";
        return text.length() <= AnswerCheck.LONGEST_COMMENT
                ? text
                : text.substring(0, AnswerCheck.LONGEST_COMMENT - more.length()) + more;
    }

    /** The secretariat vouches for what it records while the hearing is not closed: the member told it in time. */
    private static boolean isLate(Hearing hearing, GivenAnswer given) {
        boolean inTime = given.way() == Answer.Way.SECRETARIAT
                ? hearing.isOpen()
                : hearing.takesAnswersAt(given.receivedAt());
        return !inTime;
    }

    private void keep(Hearing hearing, HearingSeat seat, Answer answer) {
        answers.add(hearing.id(), answer);
        drafts.discard(hearing.id(), seat.authority());
        String who = directory.describe(answer.recorded().map(Answer.Recorded::by).orElse(answer.by()));
        journal.confide(
                hearing.caseNumber(),
                who,
                "%s har svaret i %s: %s (%s%s)."
                        .formatted(
                                directory.authority(seat.authority()).name(),
                                hearing.inWords(),
                                answer.kind().label(),
                                answer.way().label(),
                                answer.late() ? ", efter at høringen var slut" : ""));
        letters.received(hearing, seat, answer);
        if (answer.late()) {
            letters.lateAnswer(hearing, seat, answer);
        } else if (hearing.terms().contests(answer.kind())) {
            events.publishEvent(new HearingContested(hearing, answer));
        }
    }

    /** Whether a seat has an answer that counts. */
    @Transactional(readOnly = true)
    public boolean isGiven(long hearingId, AuthorityCode seat) {
        return counting(hearingId, seat).isPresent();
    }

    /** The answer of a seat that counts. */
    @Transactional(readOnly = true)
    public Optional<Answer> counting(long hearingId, AuthorityCode seat) {
        return answers.counting(hearingId).stream().filter(answer -> answer.seat().equals(seat)).findFirst();
    }

    /** The answer of each seat that counts. */
    @Transactional(readOnly = true)
    public List<Answer> all(long hearingId) {
        return answers.counting(hearingId);
    }

    /** Everything a seat has answered, late answers too, oldest first. */
    @Transactional(readOnly = true)
    public List<Answer> versions(long hearingId, AuthorityCode seat) {
        return answers.versions(hearingId, seat);
    }
}
