package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.calendar.Deadline;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.CarriedConsent;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.HearingState;
import dk.rammeaftale.hearing.model.HearingTerms;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.hearing.model.RoundChanges;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds hearings: prepares them, opens them, and closes them with their outcome. */
@Service
@Transactional
public class Hearings {

    private final HearingRegister register;
    private final IntroductionRegister introductions;
    private final AnswerRegister answers;
    private final Seats seats;
    private final Deadlines deadlines;
    private final Proofs proofs;
    private final Rounds rounds;
    private final CarriedConsents consents;
    private final HearingLetters letters;
    private final Summaries summaries;
    private final Journal journal;
    private final HearingPractice practice;
    private final Clock clock;

    Hearings(
            HearingRegister register,
            IntroductionRegister introductions,
            AnswerRegister answers,
            Seats seats,
            Deadlines deadlines,
            Proofs proofs,
            Rounds rounds,
            CarriedConsents consents,
            HearingLetters letters,
            Summaries summaries,
            Journal journal,
            HearingPractice practice,
            Clock clock) {
        this.register = register;
        this.introductions = introductions;
        this.answers = answers;
        this.seats = seats;
        this.deadlines = deadlines;
        this.proofs = proofs;
        this.rounds = rounds;
        this.consents = consents;
        this.letters = letters;
        this.summaries = summaries;
        this.journal = journal;
        this.practice = practice;
        this.clock = clock;
    }

    /**
     * Writes down a mail hearing of DASSOS about a case, with the introduction that waits for it; nobody is asked before it is
     * opened.
     */
    public long prepareMailHearing(HearingRequest request, boolean remarkContests) {
        long id = register.add(request, HearingTerms.ofMailHearing(practice.today().silenceApproves(), remarkContests));
        introductions.giveTo(id, request.caseNumber());
        return id;
    }

    /** Writes down a hearing of the secretariat's own; nobody is asked before it is opened. */
    public long prepareOwn(HearingRequest request, Policy policy) {
        return register.add(request, practice.today().termsOfOwn(policy));
    }

    /** The deadline of a mail hearing that would be sent on a day. */
    public Deadline deadlineIfSentOn(LocalDate day) {
        return deadlines.ifSentOn(day, practice.on(day).days());
    }

    /** Sends the invitations and starts the time. The deadline is computed here and read from the hearing everywhere else. */
    public Hearing open(long id) {
        Hearing prepared = get(id);
        Map<AuthorityCode, CarriedConsent> carried = consents.into(prepared);
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        Deadline deadline = deadlines.ifSentOn(today, register.daysOf(id).orElse(practice.on(today).days()));
        register.open(
                id,
                new Hearing.Opening(
                        today,
                        deadline.sentOn(),
                        deadline.days(),
                        deadline.lastDay(),
                        deadline.closesAt(),
                        deadline.explanation(),
                        Optional.empty()),
                seats.of(register.recipientsOf(id), prepared.proposer(), today).stream()
                        .map(seat -> carried.containsKey(seat.authority())
                                ? seat.carriedOver(carried.get(seat.authority()).round())
                                : seat)
                        .toList());
        Hearing open = get(id);
        List<HearingSeat> asked = seatsAsked(id).stream().filter(seat -> seat.carriedFrom().isEmpty()).toList();
        asked.forEach(seat -> letters.invite(open, seat));
        List<HearingSeat> notAsked = seatsAsked(id).stream().filter(seat -> seat.carriedFrom().isPresent()).toList();
        notAsked.forEach(seat -> takeOver(open, seat, carried.get(seat.authority())));
        journal.record(
                open.caseNumber(),
                Journal.SYSTEM,
                "%s er sendt til %d %s med frist %s.%s"
                        .formatted(
                                open.atBeginning(),
                                asked.size(),
                                register.recipientsOf(id).kind() == Recipients.Kind.DASSOS ? "medlemmer af DASSOS" : "myndigheder",
                                DanishDates.endOf(deadline.lastDay()),
                                carriedOver(notAsked.size())));
        deadlines.begin(id);
        return get(id);
    }

    private void takeOver(Hearing open, HearingSeat seat, CarriedConsent consent) {
        Optional<Answer> answer = consent.answerFrom(clock.instant());
        answer.ifPresent(given -> answers.add(open.id(), given));
        letters.carriedOver(open, seat, answer);
    }

    /** Counts the answers and closes the hearing. Closing a closed hearing again changes nothing. */
    public HearingOutcome close(long id) {
        Hearing hearing = register.lock(id);
        if (hearing.outcome().isPresent()) {
            return hearing.outcome().get();
        }
        List<Answer> given = answers.counting(id);
        List<SeatProof> stands = proofs.of(id);
        int unsettled = (int) stands.stream().filter(proof -> !proof.isSettled()).count();
        HearingOutcome outcome = hearing.terms().outcome(given.size() + unsettled, given);
        proofs.keep(id);
        register.close(id, outcome, clock.instant());
        long answered = stands.stream().filter(proof -> proof.stand() == SeatProof.Stand.ANSWERED).count();
        journal.record(
                hearing.caseNumber(),
                Journal.SYSTEM,
                "%s er lukket. %d af %d adspurgte har svaret. %s"
                        .formatted(hearing.atBeginning(), answered, answered + unsettled, closingSentence(id)));
        summaries.write(get(id), closingSentence(id));
        return outcome;
    }

    /** How a closed hearing ended, in Danish; what stayed away is named as what it was: remarks, or objections only. */
    @Transactional(readOnly = true)
    public String closingSentence(long id) {
        List<Answer> given = answers.counting(id);
        boolean remarksCame = given.stream().anyMatch(answer -> answer.kind() == AnswerKind.REMARK);
        return switch (get(id).outcome().orElseThrow()) {
            case APPROVED_BY_SILENCE -> "Betragtes som godkendt, da der ikke er modtaget %s inden fristen.%s%s"
                    .formatted(remarksCame ? "indsigelser" : "bemærkninger", unheard(id), carriedOver(id));
            case APPROVED_BY_ANSWERS -> "Godkendt: alle adspurgte har svaret, og ingen har gjort indsigelse." + carriedOver(id);
            case CONTESTED -> "Bemærkninger skal løses.";
            case COMPLETED -> "Høringen er afsluttet.";
            case REJECTED -> "Ikke godkendt: ikke alle har sagt ja.";
            case INCOMPLETE -> get(id).terms().policy() == Policy.EXPLICIT_APPROVAL
                    ? "Ikke alle har sagt ja, og tavshed gælder ikke som godkendelse."
                    : "Der mangler svar, og tavshed gælder ikke som godkendelse.";
            case CANCELLED -> "Høringen er afbrudt.";
        };
    }

    /** The decision says how many seats were not heard. */
    private String unheard(long id) {
        long waived = proofs.kept(id).stream().filter(proof -> proof.stand() == SeatProof.Stand.WAIVED).count();
        if (waived == 0) {
            return "";
        }
        return waived == 1
                ? " 1 plads er ikke hørt, med formandens samtykke."
                : " %d pladser er ikke hørt, med formandens samtykke.".formatted(waived);
    }

    /** The decision says how many agreed in an earlier round. */
    private String carriedOver(long id) {
        return carriedOver((int) proofs.kept(id).stream()
                .filter(proof -> proof.stand() == SeatProof.Stand.CARRIED_OVER)
                .count());
    }

    private static String carriedOver(int seats) {
        if (seats == 0) {
            return "";
        }
        return seats == 1
                ? " 1 samtykke er overført fra en tidligere runde."
                : " %d samtykker er overført fra en tidligere runde.".formatted(seats);
    }

    /** Calls off whatever hearing of a case is not over yet. */
    public void cancel(CaseNumber caseNumber) {
        register.of(caseNumber).stream()
                .filter(hearing -> hearing.state() != HearingState.CLOSED)
                .forEach(hearing -> cancel(hearing.id()));
    }

    /** Calls a hearing off; one that is over stays as it is. */
    public void cancel(long id) {
        Hearing hearing = register.lock(id);
        if (hearing.state() != HearingState.CLOSED) {
            proofs.keep(id);
            register.close(id, HearingOutcome.CANCELLED, clock.instant());
        }
    }

    /** Waits until nobody answers; whoever answers then waits until the caller's transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long id) {
        register.lock(id);
    }

    /** The seats whose word counts, those whose consent is carried over among them. */
    @Transactional(readOnly = true)
    public List<HearingSeat> seatsAsked(long id) {
        return seats.asked(id);
    }

    /** The hearing, which must exist. */
    @Transactional(readOnly = true)
    public Hearing get(long id) {
        return register.find(id).orElseThrow(() -> new NoSuchElementException("no hearing " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Hearing> find(long id) {
        return register.find(id);
    }

    /** The hearings of a case, first round first. */
    @Transactional(readOnly = true)
    public List<Hearing> of(CaseNumber caseNumber) {
        return register.of(caseNumber);
    }

    /** Which of these cases have been heard: a hearing about them was sent, and may be over. */
    @Transactional(readOnly = true)
    public Set<CaseNumber> heard(Set<CaseNumber> caseNumbers) {
        return register.heard(caseNumbers);
    }

    /** The secretariat's own words at the beginning of the invitation. */
    @Transactional(readOnly = true)
    public Optional<String> introduction(long id) {
        return introductions.of(id);
    }

    @Transactional(readOnly = true)
    public List<Fact> facts(long id) {
        return register.facts(id);
    }

    /** What those asked read in this round and did not read in the one before; nothing in a first round. */
    @Transactional(readOnly = true)
    public RoundChanges changesSinceLastRound(long id) {
        return rounds.changes(get(id));
    }

    @Transactional(readOnly = true)
    public List<Enclosure> enclosures(long id) {
        return register.enclosures(id);
    }

    /** The answer of each seat that counts. */
    @Transactional(readOnly = true)
    public List<Answer> answers(long id) {
        return answers.counting(id);
    }

    /** The answers that stop approval. */
    @Transactional(readOnly = true)
    public List<Answer> contestingAnswers(long id) {
        HearingTerms terms = get(id).terms();
        return answers.counting(id).stream().filter(answer -> terms.contests(answer.kind())).toList();
    }

    /** The full days to answer, where a hearing says nothing else. */
    public int usualDays() {
        return practice.today().days();
    }

    /** Whether a hearing ends once all have answered without objection, or always runs to its deadline. */
    public boolean closesWhenAllAnswered() {
        return practice.today().closeWhenAllAnswered();
    }

    /** Whether an objection is taken only from somebody who has logged in. */
    public boolean objectionNeedsLogin() {
        return practice.today().objectionNeedsLogin();
    }
}
