package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.application.MeetingOverview;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The meetings on whose agendas a case stands or stood. */
@Component
class CaseMeetings {

    private final AgendaItems items;
    private final MeetingOverview overview;

    CaseMeetings(AgendaItems items, MeetingOverview overview) {
        this.items = items;
        this.overview = overview;
    }

    /** A meeting that dealt or will deal with the case. */
    record MeetingRow(String id, String day, String state, String outcome) {
    }

    /**
     * The meetings that a reader may know of.
     *
     * @param due the day of the next one, which everybody who sees the case may know
     */
    record Found(List<MeetingRow> rows, Optional<LocalDate> due) {
    }

    /** @param mayKnow whether the reader may know on which agendas it stands; of those not sent, the operator and the secretariat */
    Found of(CapacityCase about, Viewer viewer, boolean mayKnow) {
        List<AgendaItem> found = items.from(ItemSource.CASE, about.number().value());
        if (found.isEmpty()) {
            return new Found(List.of(), Optional.empty());
        }
        Map<String, Meeting> meetings =
                overview.visible(viewer).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
        boolean own = viewer.isSecretariat() || viewer.worksFor(about.operator());
        List<MeetingRow> rows = found.stream()
                .flatMap(item -> item.meetingId().map(meetings::get).stream()
                        .filter(meeting -> mayKnow && (own || meeting.state().hasAgenda()))
                        .map(meeting -> row(item, meeting, viewer)))
                .toList();
        Optional<LocalDate> due = found.stream()
                .filter(item -> !item.isWithdrawn())
                .flatMap(item -> item.meetingId().map(meetings::get).stream())
                .filter(meeting -> meeting.state().isAhead() || meeting.state() == MeetingState.HELD)
                .map(Meeting::date)
                .reduce((earlier, later) -> later);
        return new Found(rows, due);
    }

    private static MeetingRow row(AgendaItem item, Meeting meeting, Viewer viewer) {
        boolean decided = viewer.isSecretariat() || meeting.state() == MeetingState.MINUTES_PUBLISHED;
        String outcomes = item.bullets().stream()
                .flatMap(bullet -> bullet.outcome().stream())
                .map(outcome -> outcome.label())
                .distinct()
                .collect(Collectors.joining(", "));
        return new MeetingRow(
                meeting.id(),
                DanishDates.day(meeting.date()),
                item.isWithdrawn() ? "Punktet udgår" : meeting.state().label(),
                decided ? outcomes : "");
    }
}
