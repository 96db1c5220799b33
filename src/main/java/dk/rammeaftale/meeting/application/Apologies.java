package dk.rammeaftale.meeting.application;

import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.application.ApologyLinks.Target;
import dk.rammeaftale.meeting.model.Apology;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Participant;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes apologies and deputies for a meeting until it starts, by the personal link or from the secretariat. */
@Service
@Transactional
public class Apologies {

    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_NAME = 200;

    private final ApologyLinks links;
    private final ParticipantRegister register;
    private final MeetingRegister meetings;
    private final MinutesLetters letters;
    private final MeetingClock clock;

    Apologies(
            ApologyLinks links,
            ParticipantRegister register,
            MeetingRegister meetings,
            MinutesLetters letters,
            MeetingClock clock) {
        this.links = links;
        this.register = register;
        this.meetings = meetings;
        this.letters = letters;
        this.clock = clock;
    }

    /** An apology as it is entered. */
    public record Entered(String note, String deputyName, String deputyEmail) {
    }

    /** Whether apologies can still be sent, changed and taken back. */
    @Transactional(readOnly = true)
    public boolean isOpen(Meeting meeting) {
        return meeting.state() != MeetingState.CANCELLED && !clock.hasBegun(meeting);
    }

    /** What would be recorded, or what is wrong with it; nothing is. */
    @Transactional(readOnly = true)
    public Verdict<Apology> read(Meeting meeting, Entered entered) {
        return isOpen(meeting)
                ? checked(entered)
                : Verdict.refused("note", "Mødet er begyndt eller aflyst. Afbud kan ikke længere sendes.");
    }

    /** @return empty if the link leads nowhere any more */
    public Optional<Verdict<Apology>> send(PersonalLink link, Entered entered) {
        return held(link).map(target -> give(target.meeting(), target.participant(), entered));
    }

    /** @return empty if the link leads nowhere any more; false if it is too late, or there is nothing to take back */
    public Optional<Boolean> takeBack(PersonalLink link) {
        return held(link).map(target -> takeBack(target.meeting(), target.participant()));
    }

    /** The secretariat records what it has heard by telephone. */
    public Verdict<Apology> record(String meetingId, long participantId, Entered entered) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        return found(meetingId, participantId)
                .map(participant -> give(meeting, participant, entered))
                .orElseGet(() -> Verdict.refused("note", "Deltageren står ikke længere på listen."));
    }

    public boolean takeBack(String meetingId, long participantId) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        return found(meetingId, participantId).filter(participant -> takeBack(meeting, participant)).isPresent();
    }

    private Optional<Participant> found(String meetingId, long participantId) {
        return register.find(participantId).filter(one -> one.meetingId().equals(meetingId));
    }

    /** Only what is read while the meeting is held stays true. */
    private Optional<Target> held(PersonalLink link) {
        links.target(link).ifPresent(target -> meetings.hold(target.meeting().id()));
        return links.target(link);
    }

    /** The same again changes nothing. */
    private Verdict<Apology> give(Meeting meeting, Participant participant, Entered entered) {
        Verdict<Apology> verdict = read(meeting, entered);
        if (verdict instanceof Verdict.Accepted<Apology> accepted
                && participant.apology().filter(accepted.value()::saysTheSameAs).isEmpty()) {
            register.apologise(participant.id(), Optional.of(accepted.value()));
            letters.apologyReceived(meeting, register.find(participant.id()).orElseThrow());
        }
        return verdict;
    }

    private boolean takeBack(Meeting meeting, Participant participant) {
        if (!isOpen(meeting) || participant.apology().isEmpty()) {
            return false;
        }
        register.apologise(participant.id(), Optional.empty());
        letters.apologyReceived(meeting, register.find(participant.id()).orElseThrow());
        return true;
    }

    private Verdict<Apology> checked(Entered entered) {
        List<Problem> problems = new ArrayList<>();
        if (entered.note().length() > LONGEST_NOTE) {
            problems.add(new Problem("note", "Beskeden må højst være på 1.000 tegn."));
        }
        if (entered.deputyName().length() > LONGEST_NAME) {
            problems.add(new Problem("deputyName", "Navnet må højst være på 200 tegn."));
        }
        if (!entered.deputyEmail().isEmpty() && !EmailAddress.isValid(entered.deputyEmail())) {
            problems.add(new Problem("deputyEmail", "«%s» er ikke en mailadresse. Ret den.".formatted(entered.deputyEmail())));
        }
        if (entered.deputyName().isEmpty() && !entered.deputyEmail().isEmpty()) {
            problems.add(new Problem("deputyName", "Skriv, hvem stedfortræderen er, eller slet mailadressen."));
        }
        return problems.isEmpty()
                ? Verdict.accepted(new Apology(clock.now(), entered.note(), entered.deputyName(), entered.deputyEmail()))
                : Verdict.refused(problems);
    }
}
