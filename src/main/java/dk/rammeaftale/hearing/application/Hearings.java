package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.Deadline;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Seat;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.hearing.model.HearingTerms;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds mail hearings: prepares, opens, takes answers, and closes them with their outcome. */
@Service
@Transactional
public class Hearings {

    private final HearingRegister register;
    private final Directory directory;
    private final DanishCalendar calendar;
    private final Invitations invitations;
    private final Journal journal;
    private final HearingSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Hearings(
            HearingRegister register,
            Directory directory,
            DanishCalendar calendar,
            Invitations invitations,
            Journal journal,
            HearingSettings settings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.register = register;
        this.directory = directory;
        this.calendar = calendar;
        this.invitations = invitations;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** Writes down what DASSOS is to be heard about; nobody is asked before the hearing is opened. */
    public long prepare(HearingRequest request) {
        return register.add(request, new HearingTerms(settings.silenceApproves(), request.remarkContests()));
    }

    /** The deadline of a hearing that would be sent on a day. */
    public Deadline deadlineIfSentOn(LocalDate day) {
        return calendar.deadline(day, settings.days());
    }

    /** Sends the invitations and starts the time. The deadline is computed here, once, and read from the hearing everywhere else. */
    public Hearing open(long id) {
        Hearing prepared = get(id);
        Deadline deadline = deadlineIfSentOn(LocalDate.now(clock.withZone(DanishDates.ZONE)));
        List<HearingSeat> seats = directory.seats().stream().map(seat -> seatIn(prepared, seat)).toList();
        register.open(
                id,
                new Hearing.Opening(
                        deadline.sentOn(), deadline.days(), deadline.lastDay(), deadline.closesAt(), deadline.explanation()),
                seats);
        Hearing open = get(id);
        List<HearingSeat> asked = seatsAsked(id);
        asked.forEach(seat -> invitations.invite(open, seat, register.facts(id), register.enclosures(id)));
        journal.record(
                open.caseNumber(),
                Journal.SYSTEM,
                "Mailhøring nr. %d er sendt til %d medlemmer af DASSOS med frist %s."
                        .formatted(open.round(), asked.size(), DanishDates.endOf(deadline.lastDay())));
        return open;
    }

    private HearingSeat seatIn(Hearing hearing, Seat seat) {
        return new HearingSeat(
                seat.authority().code(),
                seat.holder().username(),
                seat.holder().name(),
                seat.holder().email(),
                seat.authority().code().equals(hearing.proposer()));
    }

    /** Takes the answer of a seat, if the hearing still takes answers. */
    public AnswerReceipt answer(long id, AuthorityCode seat, String kind, String comment, String by) {
        Hearing hearing = get(id);
        if (!hearing.takesAnswersAt(clock.instant())) {
            return new AnswerReceipt.TooLate("Høringen er lukket, og svaret er ikke registreret. Fristen var %s. Kontakt sekretariatet."
                    .formatted(DanishDates.endOf(hearing.opened().lastDay())));
        }
        Optional<AnswerKind> known = AnswerKind.named(kind);
        if (known.isEmpty()) {
            return new AnswerReceipt.Refused("Vælg et svar: ingen bemærkninger, bemærkning, indsigelse eller afgiver ikke svar (answer).");
        }
        String text = comment == null ? "" : comment.strip();
        if (known.get().needsComment() && text.isEmpty()) {
            return new AnswerReceipt.Refused("Skriv, hvad bemærkningen eller indsigelsen går ud på (comment).");
        }
        Answer answer = new Answer(seat, known.get(), text, clock.instant(), by);
        register.add(id, answer);
        journal.record(
                hearing.caseNumber(),
                directory.describe(by),
                "%s har svaret i mailhøring nr. %d: %s."
                        .formatted(directory.authority(seat).name(), hearing.round(), answer.kind().label()));
        if (hearing.terms().contests(answer.kind())) {
            events.publishEvent(new HearingContested(hearing, answer));
        }
        return new AnswerReceipt.Taken(answer);
    }

    /** Counts the answers and closes the hearing. Closing a closed hearing again changes nothing. */
    public HearingOutcome close(long id) {
        Hearing hearing = get(id);
        if (hearing.outcome().isPresent()) {
            return hearing.outcome().get();
        }
        List<Answer> answers = register.answers(id);
        int asked = seatsAsked(id).size();
        HearingOutcome outcome = hearing.terms().outcome(asked, answers);
        register.close(id, outcome, clock.instant());
        journal.record(
                hearing.caseNumber(),
                Journal.SYSTEM,
                "Mailhøring nr. %d er lukket. %d af %d adspurgte har svaret. %s"
                        .formatted(hearing.round(), answers.size(), asked, closingSentence(id)));
        return outcome;
    }

    /** How a closed hearing ended, in Danish; what stayed away is named as what it was: remarks, or objections only. */
    @Transactional(readOnly = true)
    public String closingSentence(long id) {
        boolean remarksCame = register.answers(id).stream().anyMatch(answer -> answer.kind() == AnswerKind.REMARK);
        return switch (get(id).outcome().orElseThrow()) {
            case APPROVED_BY_SILENCE -> "Betragtes som godkendt, da der ikke er modtaget %s inden fristen."
                    .formatted(remarksCame ? "indsigelser" : "bemærkninger");
            case APPROVED_BY_ANSWERS -> "Godkendt: alle adspurgte har svaret, og ingen har gjort indsigelse.";
            case CONTESTED -> "Bemærkninger skal løses.";
            case INCOMPLETE -> "Der mangler svar, og tavshed gælder ikke som godkendelse.";
            case CANCELLED -> "Høringen er afbrudt.";
        };
    }

    /** Calls off whatever hearing of a case is not over yet; the seats that were asked are returned, to be told. */
    public List<HearingSeat> cancel(CaseNumber caseNumber) {
        return register.of(caseNumber).stream()
                .filter(hearing -> hearing.state() != HearingState.CLOSED)
                .flatMap(hearing -> {
                    register.close(hearing.id(), HearingOutcome.CANCELLED, clock.instant());
                    return seatsAsked(hearing.id()).stream();
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public List<HearingSeat> seatsAsked(long id) {
        return register.seats(id).stream().filter(seat -> settings.askProposer() || !seat.proposer()).toList();
    }

    @Transactional(readOnly = true)
    public HearingSeat seat(long id, AuthorityCode authority) {
        return register.seats(id).stream()
                .filter(seat -> seat.authority().equals(authority))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no seat " + authority + " in hearing " + id));
    }

    /** The hearing, which must exist. */
    @Transactional(readOnly = true)
    public Hearing get(long id) {
        return register.find(id).orElseThrow(() -> new NoSuchElementException("no hearing " + id));
    }

    /** The hearings of a case, first round first. */
    @Transactional(readOnly = true)
    public List<Hearing> of(CaseNumber caseNumber) {
        return register.of(caseNumber);
    }

    @Transactional(readOnly = true)
    public List<Fact> facts(long id) {
        return register.facts(id);
    }

    @Transactional(readOnly = true)
    public List<Enclosure> enclosures(long id) {
        return register.enclosures(id);
    }

    /** The last answer of each seat that has given one. */
    @Transactional(readOnly = true)
    public List<Answer> answers(long id) {
        return register.answers(id);
    }

    /** The last answers that stop approval. */
    @Transactional(readOnly = true)
    public List<Answer> contestingAnswers(long id) {
        HearingTerms terms = get(id).terms();
        return register.answers(id).stream().filter(answer -> terms.contests(answer.kind())).toList();
    }

    /** Whether a hearing ends once all have answered, or always runs to its deadline. */
    public boolean closesWhenAllAnswered() {
        return settings.closeWhenAllAnswered();
    }
}
