package dk.rammeaftale.meeting.web;

import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.richtext.Reference;
import java.util.ArrayList;
import java.util.List;

/** What the texts of an agenda may refer to: its items and attachments, each with its token and its present name. */
final class References {

    private References() {
    }

    /** Something to refer to, as the fields of rich texts offer it. */
    public record Offered(String token, String label) {
    }

    static List<Offered> in(List<AgendaItem> items) {
        AgendaNumbers numbers = new AgendaNumbers(items);
        List<Offered> offered = new ArrayList<>();
        for (AgendaItem item : items) {
            offered.add(new Offered(
                    new Reference(Reference.Kind.ITEM, item.id()).token(),
                    "punkt %s %s".formatted(numbers.item(item.id()).orElseThrow(), item.title())));
            item.attachments().forEach(attachment -> offered.add(new Offered(
                    new Reference(Reference.Kind.ATTACHMENT, attachment.id()).token(),
                    "bilag %s %s".formatted(numbers.attachment(attachment.id()).orElseThrow(), attachment.title()))));
        }
        return offered;
    }
}
