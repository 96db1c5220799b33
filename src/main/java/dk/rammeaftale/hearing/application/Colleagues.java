package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.AnswerLinks.Target;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.Draft;
import dk.rammeaftale.hearing.model.DraftMail;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a colleague prepare an answer for the person on a seat. Only addresses in the mail domain of the seat's own address are
 * written to: whoever has got hold of a personal link could otherwise have the case mailed, in our name, to anybody.
 */
@Service
@Transactional
public class Colleagues {

    private final HearingRegister hearings;
    private final Answers answers;
    private final Drafts drafts;
    private final DraftMailRegister mails;
    private final HearingLetters letters;
    private final DraftSettings settings;
    private final Clock clock;

    Colleagues(
            HearingRegister hearings,
            Answers answers,
            Drafts drafts,
            DraftMailRegister mails,
            HearingLetters letters,
            DraftSettings settings,
            Clock clock) {
        this.hearings = hearings;
        this.answers = answers;
        this.drafts = drafts;
        this.mails = mails;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** Mails a colleague a link by which a draft can be written and nothing be answered. */
    public Verdict<EmailAddress> ask(Target target, String entered) {
        Hearing hearing = hearings.lock(target.hearing().id());
        HearingSeat seat = target.seat();
        if (!EmailAddress.isValid(entered)) {
            return Verdict.refused("colleague", "Skriv kollegaens mailadresse, fx navn@%s.".formatted(seat.email().domain()));
        }
        EmailAddress colleague = new EmailAddress(entered);
        if (!colleague.domain().equalsIgnoreCase(seat.email().domain())) {
            return Verdict.refused("colleague", "Linket kan kun sendes til en adresse, der ender på @%s, som din egen."
                    .formatted(seat.email().domain()));
        }
        if (!hearing.takesAnswersAt(clock.instant())) {
            return Verdict.refused("colleague", "Høringen er slut, så der er ikke længere noget at forberede.");
        }
        if (writtenToday(hearing, seat, DraftMail.Kind.ASKED) >= settings.askedPerDay()) {
            return Verdict.refused("colleague", "Der kan højst sendes %d links om dagen til kolleger. Prøv igen i morgen."
                    .formatted(settings.askedPerDay()));
        }
        note(hearing, seat, DraftMail.Kind.ASKED, colleague);
        letters.askColleague(hearing, seat, colleague);
        return Verdict.accepted(colleague);
    }

    /** Whom the person on the seat has asked last. */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> lastAsked(Target target) {
        return mails.of(target.hearing().id(), target.seat().authority()).stream()
                .filter(mail -> mail.asked(mail.colleague().value(), target.seat().holder()))
                .map(DraftMail::colleague)
                .reduce((earlier, later) -> later);
    }

    /** Keeps what a colleague has prepared, and tells the person on the seat; the same again changes nothing. */
    public Verdict<Draft> keep(Target target, GivenAnswer prepared) {
        Hearing hearing = hearings.lock(target.hearing().id());
        HearingSeat seat = target.seat();
        Optional<AnswerReceipt.Refused> refusal = answers.check(hearing, seat.authority(), prepared);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get().problems());
        }
        if (!hearing.takesAnswersAt(prepared.receivedAt())) {
            return Verdict.refused("answer", "Høringen er slut, så udkastet er ikke gemt.");
        }
        Draft draft = new Draft(
                seat.authority(),
                AnswerKind.valueOf(prepared.kind()),
                prepared.comment(),
                prepared.fields(),
                prepared.by(),
                prepared.receivedAt());
        if (of(hearing.id(), seat.authority()).filter(draft::saysTheSameAs).isPresent()) {
            return Verdict.accepted(draft);
        }
        if (writtenToday(hearing, seat, DraftMail.Kind.READY) >= settings.readyPerDay()) {
            return Verdict.refused("answer", "Udkastet kan højst ændres %d gange om dagen. Ændringen er ikke gemt."
                    .formatted(settings.readyPerDay()));
        }
        drafts.keep(hearing.id(), draft);
        note(hearing, seat, DraftMail.Kind.READY, new EmailAddress(draft.by()));
        letters.draftReady(hearing, seat, draft);
        return Verdict.accepted(draft);
    }

    /** What is prepared for a seat and not answered yet. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(long hearingId, AuthorityCode seat) {
        return drafts.find(hearingId, seat);
    }

    private void note(Hearing hearing, HearingSeat seat, DraftMail.Kind kind, EmailAddress colleague) {
        mails.add(hearing.id(), seat.authority(), new DraftMail(kind, seat.holder(), colleague, clock.instant()));
    }

    private long writtenToday(Hearing hearing, HearingSeat seat, DraftMail.Kind kind) {
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        return mails.of(hearing.id(), seat.authority()).stream()
                .filter(mail -> mail.kind() == kind && LocalDate.ofInstant(mail.at(), DanishDates.ZONE).equals(today))
                .count();
    }
}
