package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.AgendaRevision;
import dk.rammeaftale.meeting.model.OpeningRemarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the database keeps of agendas as a whole: their opening remarks, and the revisions that were sent. */
public interface AgendaBook {

    OpeningRemarks remarks(String meetingId);

    /** @return false if somebody has saved them since their edition */
    boolean saveRemarks(String meetingId, OpeningRemarks remarks);

    /** Notes who approved the agenda that is sent next. */
    void approve(String meetingId, String by);

    /** Empty where nobody has. */
    String approvedBy(String meetingId);

    /** The meetings with an agenda that was sent. */
    Set<String> published();

    Optional<AgendaRevision> newest(String meetingId);

    /** First one first. */
    List<AgendaRevision> revisions(String meetingId);

    void add(AgendaRevision revision);

    /** By item: the revision that it was first sent with. Items that were not sent yet are missing. */
    Map<Long, Integer> listedIn(String meetingId);

    /** Notes that the items of the agenda that were not sent before go out with this revision. */
    void list(String meetingId, int revision);
}
