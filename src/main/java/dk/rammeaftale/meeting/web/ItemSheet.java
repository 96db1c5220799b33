package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.StandingItem;
import java.util.List;

/**
 * An item as its page shows it around the form.
 *
 * @param place    which it is in its section, counted from 1
 * @param editable whether it can still be changed
 * @param fixed    whether it has its place on every agenda
 */
public record ItemSheet(
        long id,
        String number,
        int place,
        String title,
        String caseNumber,
        String handedIn,
        String withdrawn,
        String late,
        boolean editable,
        boolean fixed,
        List<File> files) {

    /** An attachment. */
    public record File(
            long id, String number, String title, String name, boolean continues, boolean published, boolean first, boolean last) {
    }

    static ItemSheet of(AgendaItem item, List<AgendaItem> all, Meeting meeting) {
        AgendaNumbers numbers = new AgendaNumbers(all);
        String number = numbers.item(item.id()).orElse("");
        var shown = item.attachments().stream().filter(attachment -> !attachment.withMinutes()).toList();
        List<File> files = shown.stream()
                .map(attachment -> new File(
                        attachment.id(),
                        numbers.attachment(attachment.id()).orElse(""),
                        attachment.title(),
                        attachment.fileName(),
                        attachment.continues(),
                        attachment.published(),
                        attachment.equals(shown.get(0)),
                        attachment.equals(shown.get(shown.size() - 1))))
                .toList();
        boolean fixed = StandingItem.isFixed(item);
        return new ItemSheet(
                item.id(),
                number,
                number.isEmpty() ? 0 : Integer.parseInt(number.substring(number.indexOf('.') + 1)),
                item.title(),
                item.caseNumber().orElse(""),
                DanishDates.moment(item.handedInAt()),
                item.isWithdrawn() ? item.stateReason() : "",
                item.lateReason(),
                meeting.state().isAhead() && !item.isWithdrawn(),
                fixed,
                files);
    }
}
