package dk.rammeaftale.meeting.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumMember;
import java.time.LocalDate;
import java.util.List;

/**
 * A forum as somebody has entered it, unchecked.
 *
 * @param days    how many days before a meeting items are handed in at the latest
 * @param minutes how long its meetings last
 * @param chair   the code of the authority whose seat presides, where its members are seats
 * @param members of its own, where its members are no seats
 */
public record EnteredForum(
        String name,
        String list,
        String place,
        String days,
        String starts,
        String minutes,
        boolean quarterly,
        boolean seats,
        String chair,
        String terms,
        String lastDay,
        List<Member> members) {

    /** A member as somebody has entered them; without name and address the row is none. */
    public record Member(String name, String email, String authority, boolean chair) {

        boolean isNobody() {
            return name.isEmpty() && email.isEmpty();
        }
    }

    /** A forum nobody has entered anything about yet: as DASSOS hands in (28 days). */
    public static final EnteredForum NEW =
            new EnteredForum("", "", "", "28", "09:00", "120", false, false, "", "", "", List.of());

    public EnteredForum {
        members = List.copyOf(members);
    }

    public static EnteredForum of(Forum forum, List<ForumMember> members) {
        return new EnteredForum(
                forum.name(),
                forum.mailingList(),
                forum.place(),
                String.valueOf(forum.handInDays()),
                forum.startsAt().toString(),
                String.valueOf(forum.minutes()),
                forum.quarterly(),
                forum.seats(),
                forum.chair().map(AuthorityCode::value).orElse(""),
                forum.termsOfReference(),
                forum.lastDay().map(LocalDate::toString).orElse(""),
                members.stream()
                        .map(member -> new Member(
                                member.name(),
                                member.email().value(),
                                member.authority().map(AuthorityCode::value).orElse(""),
                                member.chair()))
                        .toList());
    }
}
