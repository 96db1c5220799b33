package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the database keeps of the forums. */
public interface ForumRegister {

    /** In the order of their names. */
    List<Forum> all();

    /** Until this transaction ends, every other one that holds the forum waits; empty if there is no such forum. */
    Optional<Forum> hold(String id);

    void store(Forum forum);

    /** In the order in which they were entered. */
    List<ForumMember> members(String forum);

    /** The same of all forums at once, by the forum's id. */
    Map<String, List<ForumMember>> members();

    void replaceMembers(String forum, List<ForumMember> members);
}
