package dk.rammeaftale.meeting.web;

import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.meeting.model.StandingItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of the agenda on the secretariat's page.
 *
 * @param attachments their numbers, e.g. "1, 2, 2a"
 * @param remarks     what is special about it, in Danish
 * @param fixed       whether it has its place on every agenda
 */
public record AgendaRow(
        long id, String number, String title, String presenter, String attachments, List<String> remarks, boolean fixed) {

    /** A part of the agenda with its lines. */
    public record Part(int number, String label, List<AgendaRow> rows) {
    }

    static List<Part> sections(List<AgendaItem> items, AgendaNumbers numbers) {
        return Arrays.stream(Section.values())
                .map(section -> new Part(
                        section.number(),
                        section.label(),
                        items.stream().filter(item -> item.section() == section).map(item -> row(item, numbers)).toList()))
                .toList();
    }

    private static AgendaRow row(AgendaItem item, AgendaNumbers numbers) {
        List<String> remarks = new ArrayList<>();
        if (item.isWithdrawn()) {
            remarks.add("Udgår: " + item.stateReason());
        }
        item.caseNumber().ifPresent(number -> remarks.add("Sag " + number));
        if (!item.published()) {
            remarks.add("Offentliggøres ikke");
        }
        if (!item.lateReason().isBlank()) {
            remarks.add("Taget med efter fristen: " + item.lateReason());
        }
        if (item.carriedFrom().isPresent()) {
            remarks.add("Fra et tidligere møde");
        }
        boolean fixed = StandingItem.isFixed(item);
        return new AgendaRow(
                item.id(),
                numbers.item(item.id()).orElseThrow(),
                item.title(),
                item.presenter(),
                item.attachments().stream()
                        .map(attachment -> numbers.attachment(attachment.id()).orElseThrow())
                        .collect(Collectors.joining(", ")),
                remarks,
                fixed || item.isWithdrawn());
    }
}
