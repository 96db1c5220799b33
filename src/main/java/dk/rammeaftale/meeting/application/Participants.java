package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.application.ParticipantRegister.Seen;
import dk.rammeaftale.meeting.model.Attendance;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumPerson;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.Participant;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is asked to a meeting, and who came: the members of its forum, people without a seat, presenters from outside, and the
 * wider circle of a theme day.
 */
@Service
@Transactional
public class Participants implements ApologyInvitations {

    private static final int LONGEST_NAME = 200;

    private final ParticipantRegister register;
    private final MeetingRegister meetings;
    private final ForumPeople people;
    private final ApologyLinks links;
    private final MeetingClock clock;
    private final Directory directory;

    Participants(
            ParticipantRegister register,
            MeetingRegister meetings,
            ForumPeople people,
            ApologyLinks links,
            MeetingClock clock,
            Directory directory) {
        this.register = register;
        this.meetings = meetings;
        this.people = people;
        this.links = links;
        this.clock = clock;
        this.directory = directory;
    }

    /** Somebody as they are entered. */
    public record Entered(String name, String email, String authority, boolean themeDayOnly) {
    }

    @Transactional(readOnly = true)
    public List<Participant> of(String meetingId) {
        return register.of(meetingId);
    }

    /**
     * Puts the members of the forum on the list, as they are on the day of the meeting: again after a change, those who are
     * missing, and whoever has come to a seat since. Nobody who is on the list already is asked twice.
     */
    public void fill(String meetingId) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        List<Participant> listed = register.of(meetingId);
        if (clock.hasBegun(meeting) && !listed.isEmpty()) {
            return;
        }
        Forum forum = people.forum(meeting.forum());
        for (ForumPerson person : people.members(forum, meeting.date())) {
            Optional<Participant> place = listed.stream().filter(one -> one.isPlaceOf(person)).findFirst();
            if (place.isEmpty()) {
                register.add(Participant.onForum(meetingId, person));
            } else if (!place.get().email().equals(Optional.of(person.email()))) {
                hand(place.get(), person);
            }
        }
    }

    /** Whoever left the seat can say nothing about it any more; nor does their apology hold for who came after them. */
    private void hand(Participant place, ForumPerson person) {
        links.revoke(place, "somebody else is on the seat");
        register.apologise(place.id(), Optional.empty());
        register.save(place.takenBy(person));
    }

    /** Whoever gets a first mail with such a link makes the list; those who are on a mailing list only have none. */
    @Override
    public Optional<Long> apologyLink(String meetingId, EmailAddress to) {
        Meeting meeting = meetings.find(meetingId).orElseThrow();
        if (register.of(meetingId).isEmpty()) {
            fill(meetingId);
        }
        return clock.hasBegun(meeting)
                ? Optional.empty()
                : register.of(meetingId).stream()
                        .filter(participant -> participant.email().filter(to::equals).isPresent())
                        .findFirst()
                        .map(participant -> links.open(participant, to));
    }

    /** Puts somebody on the list who is no member of the forum. */
    public Verdict<Participant> add(String meetingId, Entered entered) {
        meetings.hold(meetingId).orElseThrow();
        List<Problem> problems = problems(entered, register.of(meetingId));
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        Participant participant = Participant.asked(
                meetingId,
                entered.name(),
                Optional.of(entered.email()).filter(email -> !email.isEmpty()).map(EmailAddress::new),
                Optional.of(entered.authority()).filter(code -> !code.isEmpty()).map(AuthorityCode::new),
                false,
                entered.themeDayOnly());
        return Verdict.accepted(register.find(register.add(participant)).orElseThrow());
    }

    private List<Problem> problems(Entered entered, List<Participant> listed) {
        List<Problem> problems = new ArrayList<>();
        if (entered.name().isEmpty()) {
            problems.add(new Problem("name", "Skriv deltagerens navn eller stilling."));
        } else if (entered.name().length() > LONGEST_NAME) {
            problems.add(new Problem("name", "Navnet må højst være på 200 tegn."));
        }
        if (!entered.email().isEmpty() && !EmailAddress.isValid(entered.email())) {
            problems.add(new Problem("email", "«%s» er ikke en mailadresse. Ret den.".formatted(entered.email())));
        } else if (listed.stream().anyMatch(one -> one.email().filter(has -> has.value().equals(entered.email())).isPresent())) {
            problems.add(new Problem("email", "%s står allerede på listen.".formatted(entered.email())));
        }
        if (!entered.authority().isEmpty()
                && (!AuthorityCode.isCode(entered.authority()) || directory.find(new AuthorityCode(entered.authority())).isEmpty())) {
            problems.add(new Problem("authority", "Vælg en myndighed fra listen, eller lad feltet stå tomt."));
        }
        return problems;
    }

    /** Takes somebody off the list; a seat stays on it. */
    public Verdict<Participant> remove(String meetingId, long participantId) {
        Optional<Participant> participant =
                register.find(participantId).filter(one -> one.meetingId().equals(meetingId));
        if (participant.isEmpty()) {
            return Verdict.refused("participant", "Deltageren står ikke længere på listen.");
        }
        if (participant.get().seat()) {
            return Verdict.refused("participant", "En plads i forummet kan ikke fjernes. Registrér i stedet et afbud.");
        }
        links.revoke(participant.get(), "not asked any more");
        register.remove(participantId);
        return Verdict.accepted(participant.get());
    }

    /** What is entered about somebody's attendance, and what the page showed of it. */
    public record EnteredAttendance(Seen seen, Seen now) {

        boolean isChange() {
            return !seen.equals(now);
        }
    }

    /**
     * Records who came: only what was changed on the page is written, so that two who write at once meet only where both say
     * something about the same person.
     *
     * @return those about whom somebody else has said something meanwhile: nothing is written of them
     */
    public Verdict<List<Participant>> attend(String meetingId, Map<Long, EnteredAttendance> entered) {
        Meeting meeting = meetings.hold(meetingId).orElseThrow();
        if (!clock.hasBegun(meeting)) {
            return Verdict.refused("attendance", "Mødet er ikke begyndt. Fremmødet registreres fra mødets start.");
        }
        List<Problem> problems = new ArrayList<>();
        entered.forEach((id, one) -> {
            if (one.now().attendance() == Attendance.DEPUTY && one.now().deputyName().isEmpty()) {
                problems.add(new Problem("deputy_" + id, "Skriv, hvem der mødte som stedfortræder."));
            } else if (one.now().deputyName().length() > LONGEST_NAME) {
                problems.add(new Problem("deputy_" + id, "Navnet må højst være på 200 tegn."));
            }
        });
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        return Verdict.accepted(register.of(meetingId).stream()
                .filter(one -> entered.containsKey(one.id()) && entered.get(one.id()).isChange())
                .filter(one -> !register.attend(one.id(), entered.get(one.id()).seen(), entered.get(one.id()).now()))
                .toList());
    }

    /** E.g. "Socialdirektør, Viborg Kommune", without the authority twice. */
    @Transactional(readOnly = true)
    public String describe(Participant participant) {
        return participant.authority()
                .flatMap(directory::find)
                .map(Authority::name)
                .filter(name -> !participant.name().contains(name))
                .map(name -> participant.name() + ", " + name)
                .orElse(participant.name());
    }
}
