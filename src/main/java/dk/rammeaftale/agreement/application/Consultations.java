package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.MilestoneState;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.EnteredHearing;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.OwnHearingStart;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.EnteredSurveyField;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.HearingItems;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the 20 authorities at a step of an agreement: what they know, or what they have to say. Silence means no remarks. */
@Service
@Transactional
public class Consultations {

    private static final int LONGEST_REASON = 4_000;
    private static final int MOST_QUESTIONS = 20;

    private final AgreementRegister register;
    private final ConsultationRegister consultations;
    private final Hearings hearings;
    private final OwnHearingStart start;
    private final HearingItems notes;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    Consultations(
            AgreementRegister register,
            ConsultationRegister consultations,
            Hearings hearings,
            OwnHearingStart start,
            HearingItems notes,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.consultations = consultations;
        this.hearings = hearings;
        this.start = start;
        this.notes = notes;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Starts the hearing of a step with a number of its own.
     *
     * @throws dk.rammeaftale.hearing.application.RefusedHearing if what was entered is refused: then nothing is kept of it
     */
    public Verdict<Hearing> ask(long agreementId, String step, EnteredConsultation entered, Viewer viewer) {
        Agreement agreement = register.hold(agreementId).orElseThrow();
        Milestone milestone = register.milestone(agreementId, step).orElseThrow();
        List<String> questions = entered.questions().stream().flatMap(String::lines).map(String::strip)
                .filter(line -> !line.isEmpty()).toList();
        boolean survey = milestone.kind() == StepKind.SURVEY;
        if (survey && (questions.isEmpty() || questions.size() > MOST_QUESTIONS)) {
            return Verdict.refused("questions", "Skriv mellem 1 og 20 spørgsmål, ét på hver linje.");
        }
        CaseNumber number = start.start(new EnteredHearing(
                entered.title(),
                entered.text(),
                Optional.of((survey ? Policy.SURVEY : Policy.COMMENTS_ONLY).name()),
                Optional.of("AUTHORITIES"),
                entered.days(),
                survey ? fields(questions) : List.of(),
                entered.attachments()));
        Hearing hearing = hearings.of(number).get(0);
        consultations.add(agreementId, step, hearing.id());
        register.store(agreementId, milestone.in(MilestoneState.RUNNING, milestone.note()));
        journal.record(agreement.number(), directory.describe(viewer.username()), "«%s»: høringen %s er sendt til myndighederne."
                .formatted(milestone.title(), number));
        return Verdict.accepted(hearing);
    }

    private static List<EnteredSurveyField> fields(List<String> questions) {
        return IntStream.rangeClosed(1, questions.size())
                .mapToObj(number -> new EnteredSurveyField(
                        number, Optional.of(questions.get(number - 1)), Optional.of("TEXT"), Optional.empty()))
                .toList();
    }

    /**
     * A step takes up that its hearing is over.
     *
     * @return whether it was held, and not called off
     */
    public boolean take(long agreementId, String step) {
        register.hold(agreementId).orElseThrow();
        long hearing = consultations.take(agreementId, step, clock.instant()).orElseThrow();
        return hearings.get(hearing).outcome().filter(outcome -> outcome != HearingOutcome.CANCELLED).isPresent();
    }

    /** The hearing that counts: the last one of a step. */
    @Transactional(readOnly = true)
    public Optional<Hearing> of(Agreement agreement, String step) {
        return consultations.of(agreement.id(), step).stream().reduce((earlier, later) -> later).map(hearings::get);
    }

    /** The authorities that have been asked and have not answered, in the order of the register. */
    @Transactional(readOnly = true)
    public List<Authority> missing(Hearing hearing) {
        Set<AuthorityCode> answered =
                hearings.answers(hearing.id()).stream().map(Answer::seat).collect(Collectors.toSet());
        Set<AuthorityCode> asked =
                hearings.seatsAsked(hearing.id()).stream().map(HearingSeat::authority).collect(Collectors.toSet());
        return directory.authorities().stream()
                .filter(authority -> asked.contains(authority.code()) && !answered.contains(authority.code()))
                .toList();
    }

    /** Why the last hearing of a step was closed with answers missing; may be empty. */
    @Transactional(readOnly = true)
    public String missingReason(Hearing hearing) {
        return consultations.missingReason(hearing.id());
    }

    /**
     * The secretariat has gone through the answers. Knowledge that is missing is given up for a reason (17 of 19 in 2023);
     * where comments were asked for, silence means none.
     *
     * @param meetingId the meeting that treats the comments, on whose agenda their note is put; empty for none
     */
    public Verdict<Hearing> treat(
            long agreementId, String step, Optional<String> missingReason, Optional<String> meetingId, Viewer viewer) {
        Agreement agreement = register.hold(agreementId).orElseThrow();
        Milestone milestone = register.milestone(agreementId, step).orElseThrow();
        Hearing hearing = of(agreement, step).orElseThrow();
        List<Authority> missing = missing(hearing);
        String reason = missingReason.orElse("").strip();
        if (milestone.kind() == StepKind.SURVEY && !missing.isEmpty() && reason.isEmpty()) {
            return Verdict.refused("missingReason", "%d myndigheder mangler at svare: %s. Skriv, hvorfor der sluttes uden dem."
                    .formatted(missing.size(), names(missing)));
        }
        if (reason.length() > LONGEST_REASON) {
            return Verdict.refused("missingReason", "Begrundelsen må højst være på 4.000 tegn.");
        }
        if (meetingId.filter(id -> !id.isBlank()).isPresent()) {
            Verdict<Meeting> put = notes.put(hearing.id(), meetingId, viewer);
            if (put instanceof Verdict.Refused<Meeting> refused) {
                return Verdict.refused("meetingId", refused.problems().get(0).sentence());
            }
        }
        consultations.closeWithout(hearing.id(), reason);
        journal.record(agreement.number(), directory.describe(viewer.username()), "«%s»: svarene er gennemgået.%s".formatted(
                milestone.title(),
                reason.isEmpty() ? "" : " Sluttet uden svar fra %s: %s".formatted(names(missing), reason)));
        return Verdict.accepted(hearing);
    }

    private static String names(List<Authority> authorities) {
        return authorities.stream().map(Authority::name).collect(Collectors.joining(", "));
    }
}
