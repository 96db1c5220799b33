package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.verdict.Verdict;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The agendas that can still be changed; whoever has one waits for nobody and lets nobody else in until the end of the transaction. */
@Component
class EditableAgendas {

    private final MeetingRegister meetings;
    private final AgendaRegister items;

    EditableAgendas(MeetingRegister meetings, AgendaRegister items) {
        this.meetings = meetings;
        this.items = items;
    }

    Verdict<Meeting> hold(String meetingId) {
        Optional<Meeting> meeting = meetings.hold(meetingId);
        if (meeting.isEmpty()) {
            return Verdict.refused("meetingId", "Mødet findes ikke.");
        }
        return meeting.get().state().isAhead()
                ? Verdict.accepted(meeting.get())
                : Verdict.refused(
                        "meetingId",
                        "Dagsordenen kan ikke ændres længere: mødets tilstand er «%s».".formatted(meeting.get().state().label()));
    }

    /** An item of an agenda that can be changed. */
    Verdict<AgendaItem> item(String meetingId, long itemId) {
        Verdict<Meeting> meeting = hold(meetingId);
        if (meeting instanceof Verdict.Refused<Meeting> refused) {
            return Verdict.refused(refused.problems());
        }
        Optional<AgendaItem> item = items.find(itemId).filter(one -> one.meetingId().equals(Optional.of(meetingId)));
        if (item.isEmpty()) {
            return Verdict.refused("item", "Punktet er ikke længere på dette mødes dagsorden. Åbn dagsordenen igen.");
        }
        return item.get().isWithdrawn()
                ? Verdict.refused("item", "Punktet er udgået og kan ikke ændres.")
                : Verdict.accepted(item.get());
    }
}
