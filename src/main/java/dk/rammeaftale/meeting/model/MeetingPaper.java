package dk.rammeaftale.meeting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the agenda or the minutes of one meeting say, before it is made a document.
 *
 * @param edition        0 for a draft, 1 for what is sent first; above that it is a revised agenda or corrected minutes
 * @param issuedOn       the day on which it is sent; empty for a draft
 * @param changes        what changed since the edition before, sentence by sentence
 * @param openingRemarks sanitised HTML; may be empty
 * @param participants   agenda: who is expected; minutes: who was there
 * @param items          in the order of the agenda, standing items included
 * @param addedIn        by item: the revision of the agenda that it came with, where that is not the first
 * @param records        by item: what the minutes hold beside its text and outcomes
 * @param next           the forum's next meeting; empty while none is planned
 */
public record MeetingPaper(
        Kind kind,
        Forum forum,
        Meeting meeting,
        int edition,
        Optional<LocalDate> issuedOn,
        List<String> changes,
        String openingRemarks,
        List<Attendee> participants,
        List<Attendee> apologies,
        List<AgendaItem> items,
        Map<Long, Integer> addedIn,
        Map<Long, ItemRecord> records,
        Optional<NextMeeting> next) {

    public MeetingPaper {
        changes = List.copyOf(changes);
        participants = List.copyOf(participants);
        apologies = List.copyOf(apologies);
        items = List.copyOf(items);
        addedIn = Map.copyOf(addedIn);
        records = Map.copyOf(records);
    }

    /** Which of the two papers of a meeting it is. */
    public enum Kind {
        AGENDA,
        MINUTES
    }

    /**
     * Somebody on the list of participants or apologies.
     *
     * @param note         what stands behind the name, such as "formand" or the deputy that comes instead; may be empty
     * @param organisation the name of the authority or of another organisation; may be empty
     */
    public record Attendee(String name, String note, String organisation) {
    }

    /** What the minutes of an item hold beside its text and outcomes. */
    public record ItemRecord(List<AgreedAction> actions, List<AgreedAppointment> appointments) {

        public static final ItemRecord NONE = new ItemRecord(List.of(), List.of());

        public ItemRecord {
            actions = List.copyOf(actions);
            appointments = List.copyOf(appointments);
        }
    }

    /** Something that somebody was asked to do. */
    public record AgreedAction(String wording, String owner, LocalDate dueOn) {
    }

    /**
     * Who was appointed to what.
     *
     * @param alternate the suppleant; may be empty
     */
    public record AgreedAppointment(
            String body, String representative, String alternate, LocalDate firstDay, Optional<LocalDate> lastDay) {
    }

    /**
     * The meeting after this one.
     *
     * @param expected the titles of items that are expected there
     */
    public record NextMeeting(Meeting meeting, List<String> expected) {

        public NextMeeting {
            expected = List.copyOf(expected);
        }
    }

    /** The same paper with this edition, day and changes. */
    public MeetingPaper issued(int number, LocalDate day, List<String> what) {
        return new MeetingPaper(
                kind, forum, meeting, number, Optional.of(day), what, openingRemarks, participants, apologies, items, addedIn,
                records, next);
    }

    /** The same paper telling what changed. */
    public MeetingPaper telling(List<String> what) {
        return new MeetingPaper(
                kind, forum, meeting, edition, issuedOn, what, openingRemarks, participants, apologies, items, addedIn, records,
                next);
    }
}
