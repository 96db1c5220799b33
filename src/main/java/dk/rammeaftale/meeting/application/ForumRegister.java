package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.meeting.model.ForumMember;
import java.util.List;

/** What the database keeps of the forums. */
public interface ForumRegister {

    /** In the order of their names. */
    List<Forum> all();

    void store(Forum forum);

    /** In the order in which they were entered. */
    List<ForumMember> members(String forum);

    void replaceMembers(String forum, List<ForumMember> members);
}
