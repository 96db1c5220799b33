package dk.rammeaftale.meeting.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.meeting.model.AgendaRevision;
import dk.rammeaftale.meeting.model.Meeting;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was sent and published of meetings, as it was then: nothing that is being written shows here. An attachment can be had
 * where a published document names it, and only as long as it is still chosen.
 */
@Service
@Transactional(readOnly = true)
public class PublishedPapers {

    private final AgendaBook book;
    private final PublishedMinutes minutes;
    private final AgendaRegister items;
    private final MeetingPlan plan;

    PublishedPapers(AgendaBook book, PublishedMinutes minutes, AgendaRegister items, MeetingPlan plan) {
        this.book = book;
        this.minutes = minutes;
        this.items = items;
        this.plan = plan;
    }

    /** A meeting of which something is published. */
    public record Published(Meeting meeting, boolean agenda, boolean minutes) {
    }

    /** Newest meeting first. */
    public List<Published> all() {
        Set<String> agendas = book.published();
        Set<String> written = minutes.published();
        return plan.all().stream()
                .filter(meeting -> agendas.contains(meeting.id()) || written.contains(meeting.id()))
                .map(meeting -> new Published(meeting, agendas.contains(meeting.id()), written.contains(meeting.id())))
                .sorted(Comparator.comparing((Published one) -> one.meeting().date()).reversed())
                .toList();
    }

    /** The newest agenda, for those who are to have it. */
    public Optional<String> agenda(String meetingId) {
        return book.newest(meetingId).map(AgendaRevision::html);
    }

    /** The newest agenda, for everybody. */
    public Optional<String> publicAgenda(String meetingId) {
        return book.newest(meetingId).map(AgendaRevision::publicHtml);
    }

    /** The newest minutes, for everybody. */
    public Optional<String> publicMinutes(String meetingId) {
        return minutes.newest(meetingId).map(PublishedMinutes.Papers::publicHtml);
    }

    /** An attachment that a document for those who are to have it names. */
    public Optional<CheckedFile> attachment(String meetingId, long attachmentId) {
        boolean named = names(agenda(meetingId), attachmentId)
                || names(minutes.newest(meetingId).map(PublishedMinutes.Papers::html), attachmentId);
        return named && isOn(meetingId, attachmentId, false) ? items.content(attachmentId) : Optional.empty();
    }

    /** An attachment that a document for everybody names. */
    public Optional<CheckedFile> publicAttachment(String meetingId, long attachmentId) {
        boolean named = names(publicAgenda(meetingId), attachmentId) || names(publicMinutes(meetingId), attachmentId);
        return named && isOn(meetingId, attachmentId, true) ? items.content(attachmentId) : Optional.empty();
    }

    private static boolean names(Optional<String> html, long attachmentId) {
        return html.filter(document -> document.contains("id=\"bilag-" + attachmentId + "\"")).isPresent();
    }

    private boolean isOn(String meetingId, long attachmentId, boolean published) {
        return items.of(meetingId).stream()
                .filter(item -> !item.isWithdrawn() && (item.published() || !published))
                .flatMap(item -> item.attachments().stream())
                .anyMatch(one -> one.id() == attachmentId && (one.published() || !published));
    }
}
