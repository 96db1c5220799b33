package dk.rammeaftale.meeting.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.NewItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the database keeps of agendas: items with their bullets and attachments. */
public interface AgendaRegister {

    /** The items of a meeting as they follow each other on its agenda; withdrawn ones if it was sent with them. */
    List<AgendaItem> of(String meetingId);

    /** The same with those that were withdrawn before it was sent. */
    List<AgendaItem> everOn(String meetingId);

    /** Items of a forum that wait for a meeting to be planned. */
    List<AgendaItem> waiting(String forum);

    /** How many items, not withdrawn, wait for a meeting to be planned, by forum; a forum with none is not in it. */
    Map<String, Integer> waiting();

    /**
     * Items of a forum on the agendas of its meetings after a day, those for which items are still taken; and those that wait
     * for one to be planned.
     */
    List<AgendaItem> after(String forum, LocalDate day);

    Optional<AgendaItem> find(long id);

    /** Every item of that source, in the order in which they were handed in. */
    List<AgendaItem> from(ItemSource source, String reference);

    /** Which of these references of a source stand, not withdrawn, on the agenda of a meeting in one of those states. */
    Set<String> onAgendas(ItemSource source, Set<String> references, Set<MeetingState> states);

    /** Adds an item at the end of its section. */
    long add(NewItem item, Optional<String> meetingId, Optional<Long> carriedFrom, String lateReason, Instant at);

    /**
     * Keeps what an item says on the agenda: section, title, presenter, statement, publication, its recommendation.
     *
     * @return false if somebody has saved it since its edition
     */
    boolean save(AgendaItem item);

    /**
     * Keeps what the minutes say about an item: its text, outcomes, unforeseen decisions.
     *
     * @return false if somebody has saved its minutes since their edition
     */
    boolean saveMinutes(AgendaItem item);

    /** Puts bullets in the place of those there were. */
    void replaceBullets(long itemId, List<Bullet> bullets);

    void withdraw(long itemId, String reason);

    /** Moves an item to the end of its section on another agenda; empty for none yet. */
    void moveTo(long itemId, Optional<String> meetingId, String lateReason);

    void place(long itemId, int position);

    long attach(long itemId, CheckedFile file, String title, boolean withMinutes);

    void saveAttachment(ItemAttachment attachment);

    void placeAttachment(long attachmentId, int position);

    void detach(long attachmentId);

    Optional<CheckedFile> content(long attachmentId);
}
