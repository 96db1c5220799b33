package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.PendingReply;
import dk.rammeaftale.hearing.model.Reading;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.mail.application.AutomaticReplyReceived;
import dk.rammeaftale.mail.application.DeliveryFailed;
import dk.rammeaftale.mail.application.ReplyReceived;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what comes back by mail. An answer is taken from the person asked and from a line that says nothing else; everything
 * else is read by the secretariat. Until then the seat has not been silent.
 */
@Service
@Transactional
public class Replies {

    private final SeatMails mails;
    private final HearingRegister hearings;
    private final Seats seats;
    private final Answers answers;
    private final ReplyRegister replies;
    private final ReplyPhrases phrases;
    private final HearingLetters letters;
    private final RunningHearings running;
    private final Proofs proofs;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    Replies(
            SeatMails mails,
            HearingRegister hearings,
            Seats seats,
            Answers answers,
            ReplyRegister replies,
            ReplyPhrases phrases,
            HearingLetters letters,
            RunningHearings running,
            Proofs proofs,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.mails = mails;
        this.hearings = hearings;
        this.seats = seats;
        this.answers = answers;
        this.replies = replies;
        this.phrases = phrases;
        this.letters = letters;
        this.running = running;
        this.proofs = proofs;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void take(ReplyReceived received) {
        mails.find(received.mailId()).ifPresent(asked -> {
            Hearing hearing = hearings.lock(asked.hearingId());
            HearingSeat seat = seats.of(asked.hearingId(), asked.seat());
            boolean ofThePerson = received.senderIsRecipient() && seat.email().equals(asked.to());
            Reading reading = phrases.reading().of(received.newText());
            Optional<GivenAnswer> answer = ofThePerson ? answer(reading, seat, received) : Optional.empty();
            // A sender can be forged; what only the recipient knows cannot, and nothing else may replace an answer.
            boolean mayCount = received.certain() || !answers.isGiven(hearing.id(), seat.authority());
            boolean taken = mayCount && answer.isPresent() && isTaken(hearing, seat, answer.get());
            if (!taken) {
                askToRead(hearing, seat, received, reading, ofThePerson);
            }
        });
    }

    private boolean isTaken(Hearing hearing, HearingSeat seat, GivenAnswer answer) {
        return !(answers.give(hearing.id(), seat.authority(), answer) instanceof AnswerReceipt.Refused);
    }

    private static Optional<GivenAnswer> answer(Reading reading, HearingSeat seat, ReplyReceived received) {
        if (reading instanceof Reading.NoRemarks) {
            return Optional.of(given(AnswerKind.NO_REMARKS, "", seat, received));
        }
        if (reading instanceof Reading.Objection objection) {
            return Optional.of(given(AnswerKind.OBJECTION, objection.text(), seat, received));
        }
        return Optional.empty();
    }

    private static GivenAnswer given(AnswerKind kind, String text, HearingSeat seat, ReplyReceived received) {
        return GivenAnswer.of(kind.name(), text, seat.holder(), Answer.Way.MAIL, received.receivedAt());
    }

    private void askToRead(
            Hearing hearing,
            HearingSeat seat,
            ReplyReceived received,
            Reading reading,
            boolean ofThePerson) {
        String why = why(received, ofThePerson);
        PendingReply reply = new PendingReply(
                0,
                hearing.id(),
                seat.authority(),
                received.incomingId(),
                received.receivedAt(),
                received.from(),
                received.newText(),
                likely(reading),
                why,
                Optional.empty());
        long id = replies.add(reply);
        running.askToRead(hearing, replies.find(id).orElseThrow());
        letters.replyToRead(hearing, seat, why);
        journal.record(
                hearing.caseNumber(),
                Journal.SYSTEM,
                "Et svar på mail fra %s skal læses af sekretariatet.".formatted(nameOf(seat)));
    }

    private static String why(ReplyReceived received, boolean ofThePerson) {
        if (received.newText().isBlank()) {
            return "Mailen har ingen tekst, der kan læses uden at åbne den.";
        }
        if (!ofThePerson) {
            return "Afsenderen, %s, er ikke den, der er spurgt.".formatted(received.from());
        }
        return received.certain()
                ? "Svaret er ikke en af de sætninger, der kan tages som svar uden at blive læst."
                : "Mailen er ikke et svar på invitationen, og den kan kun læses af et menneske.";
    }

    private static Optional<AnswerKind> likely(Reading reading) {
        if (reading instanceof Reading.NoRemarks) {
            return Optional.of(AnswerKind.NO_REMARKS);
        }
        return reading instanceof Reading.Unclear unclear ? unclear.likely() : Optional.of(AnswerKind.OBJECTION);
    }

    /** Takes what the secretariat has read in a reply: an answer of the seat, or nothing that answers. */
    public Verdict<PendingReply> read(long replyId, Optional<String> reading, Optional<String> note, Viewer viewer) {
        PendingReply reply = get(replyId);
        Hearing hearing = hearings.lock(reply.hearingId());
        HearingSeat seat = seats.of(reply.hearingId(), reply.seat());
        boolean nothing = reading.equals(Optional.of(PendingReply.NOTHING));
        Optional<AnswerKind> kind = reading.flatMap(AnswerKind::named).filter(hearing.terms().policy().choices()::contains);
        if (!nothing && kind.isEmpty()) {
            return Verdict.refused("reading", "Vælg, hvordan svaret skal læses.");
        }
        if (!replies.read(replyId, reading.get(), note.orElse(""), viewer.username(), clock.instant())) {
            return Verdict.refused("reading", "Svaret er allerede læst.");
        }
        if (kind.isPresent()) {
            GivenAnswer given = new GivenAnswer(
                    kind.get().name(),
                    Answers.shortened(reply.text()),
                    seat.holder(),
                    Answer.Way.MAIL,
                    reply.receivedAt(),
                    Map.of(),
                    Optional.of(new Answer.Recorded(viewer.username(), note.orElse("Læst i svaret på mail."))));
            AnswerReceipt receipt = answers.give(hearing.id(), seat.authority(), given);
            if (receipt instanceof AnswerReceipt.Refused refused) {
                return Verdict.refused("reading", refused.sentence());
            }
            if (receipt instanceof AnswerReceipt.Late) {
                proofs.recheck(hearing);
            }
        } else {
            journal.record(
                    hearing.caseNumber(),
                    directory.describe(viewer.username()),
                    "Et svar på mail fra %s er læst og indeholder ikke et svar på høringen.".formatted(nameOf(seat)));
            // An answer that counts looks after that itself.
            proofs.recheck(hearing);
        }
        return Verdict.accepted(replies.find(replyId).orElseThrow());
    }

    @EventListener
    void noteAbsence(AutomaticReplyReceived received) {
        mails.find(received.mailId()).ifPresent(asked -> {
            Hearing hearing = hearings.lock(asked.hearingId());
            HearingSeat seat = seats.of(asked.hearingId(), asked.seat());
            hearings.put(hearing.id(), seat.away(received.receivedAt()));
            journal.record(
                    hearing.caseNumber(),
                    Journal.SYSTEM,
                    "Et automatisk svar er kommet fra %s. Det gælder ikke som svar.".formatted(nameOf(seat)));
        });
    }

    @EventListener
    void noteFailure(DeliveryFailed failed) {
        mails.find(failed.mailId()).ifPresent(asked -> {
            Hearing hearing = hearings.lock(asked.hearingId());
            HearingSeat seat = seats.of(asked.hearingId(), asked.seat());
            letters.addressFailed(hearing, seat, failed.reason());
            journal.record(
                    hearing.caseNumber(),
                    Journal.SYSTEM,
                    "En mail til %s kom ikke frem: %s".formatted(nameOf(seat), failed.reason()));
        });
    }

    /** A reply that waits, or waited, to be read; it must exist. */
    @Transactional(readOnly = true)
    public PendingReply get(long replyId) {
        return replies.find(replyId).orElseThrow(() -> new NoSuchElementException("no reply " + replyId));
    }

    private String nameOf(HearingSeat seat) {
        return directory.authority(seat.authority()).name();
    }
}
