package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumMember;
import dk.rammeaftale.verdict.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody has entered about a forum, noting what is wrong with which field. */
final class ForumCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LIST = 64;
    private static final int LONGEST_TERMS = 4_000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Directory directory;
    private final List<Problem> problems = new ArrayList<>();

    ForumCheck(Directory directory) {
        this.directory = directory;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What is wrong is filled in somehow; whoever reads asks for the problems first. */
    Forum forum(String id, EnteredForum entered) {
        String name = text("name", entered.name(), LONGEST_NAME);
        if (name.isEmpty()) {
            problem("name", "Skriv forummets navn.");
        }
        int days = number("days", entered.days(), 0, 365, "Skriv antallet af dage som et tal fra 0 til 365.");
        int minutes = number("minutes", entered.minutes(), 1, MINUTES_OF_A_DAY - 1, "Skriv antallet af minutter som et tal.");
        LocalTime starts = MeetingCells.time(entered.starts()).orElse(null);
        if (starts == null) {
            problem("starts", "Skriv et klokkeslæt, fx 09:00.");
        } else if (starts.toSecondOfDay() / 60 + minutes >= MINUTES_OF_A_DAY) {
            problem("minutes", "Mødet ville slutte efter midnat. Skriv færre minutter.");
        }
        String terms = text("terms", entered.terms(), LONGEST_TERMS);
        Optional<LocalDate> lastDay = lastDay(entered.lastDay());
        if (lastDay.isPresent() && terms.isEmpty()) {
            problem("terms", "En gruppe, der slutter, har et kommissorium. Skriv det, eller lad den sidste dag stå tom.");
        }
        return new Forum(
                id,
                name,
                text("list", entered.list(), LONGEST_LIST),
                text("place", entered.place(), LONGEST_NAME),
                days,
                starts == null ? LocalTime.NOON : starts,
                minutes,
                entered.quarterly(),
                entered.seats(),
                chair(entered),
                terms,
                lastDay);
    }

    private Optional<AuthorityCode> chair(EnteredForum entered) {
        if (!entered.seats() || entered.chair().isEmpty()) {
            return Optional.empty();
        }
        return authority("chair", entered.chair(), "Vælg den myndighed, hvis plads har formandskabet.");
    }

    private Optional<AuthorityCode> authority(String field, String code, String demand) {
        Optional<AuthorityCode> found = Optional.of(code)
                .filter(AuthorityCode::isCode)
                .map(AuthorityCode::new)
                .filter(one -> directory.find(one).filter(Authority::inRegion).isPresent());
        if (found.isEmpty()) {
            problem(field, demand);
        }
        return found;
    }

    private Optional<LocalDate> lastDay(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            problem("lastDay", "Skriv den sidste dag som en dato, fx 2027-06-30.");
            return Optional.empty();
        }
    }

    /** Rows without a name and an address are left out. */
    List<ForumMember> members(EnteredForum entered) {
        List<ForumMember> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < entered.members().size(); row++) {
            EnteredForum.Member member = entered.members().get(row);
            if (member.isNobody()) {
                continue;
            }
            String name = text("member_" + row, member.name(), LONGEST_NAME);
            if (name.isEmpty()) {
                problem("member_" + row, "Skriv medlemmets navn.");
            }
            if (!EmailAddress.isValid(member.email())) {
                problem("email_" + row, "Skriv medlemmets mailadresse.");
                continue;
            }
            if (!seen.add(member.email().toLowerCase(Locale.ROOT))) {
                problem("email_" + row, "Adressen står der to gange.");
            }
            Optional<AuthorityCode> authority = member.authority().isEmpty()
                    ? Optional.empty()
                    : authority("authority_" + row, member.authority(), "Vælg en myndighed i regionen, eller ingen.");
            members.add(new ForumMember(name, new EmailAddress(member.email()), authority, member.chair()));
        }
        return members;
    }

    /** Somebody has to be told of its meetings. */
    void isHeard(Forum forum, List<ForumMember> members) {
        if (!forum.seats() && forum.mailingList().isEmpty() && members.isEmpty()) {
            problem("list", "Skriv en mailliste eller mindst ét medlem, så nogen får besked om møderne.");
        }
    }

    void problem(String field, String sentence) {
        problems.add(new Problem(field, sentence));
    }

    private String text(String field, String text, int longest) {
        if (text.length() > longest) {
            problem(field, "Teksten må højst være på %d tegn.".formatted(longest));
        }
        return text;
    }

    private int number(String field, String text, int least, int most, String demand) {
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        problem(field, demand);
        return least;
    }
}
