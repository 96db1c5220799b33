package dk.rammeaftale.meeting.application;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.mail.application.LinkSettings;
import dk.rammeaftale.mail.application.MailFile;
import dk.rammeaftale.mail.application.MailFiles;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.AgendaNumbers;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.MeetingPaper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What hangs on the mail with a meeting's document: the document and its attachments, as long as mail servers take it. */
@Component
public class AgendaFiles {

    /** In all; above it the mail carries links. */
    static final long MOST_BYTES = 10L * 1024 * 1024;

    private final AgendaRegister items;
    private final MailFiles files;
    private final MeetingDocument document;
    private final LinkSettings links;

    AgendaFiles(AgendaRegister items, MailFiles files, MeetingDocument document, LinkSettings links) {
        this.items = items;
        this.files = files;
        this.document = document;
        this.links = links;
    }

    /**
     * What a mail carries and names.
     *
     * @param kept     the files that hang on it, for {@code Letter.withFiles}
     * @param attached whether the attachments are among them
     * @param lines    the attachments by their numbers, each with {@code label}, and {@code address}: where everybody reads it
     *                 without login, or empty; and {@code step}: what follows the reader's personal link to it
     */
    public record Enclosed(List<Long> kept, boolean attached, List<Map<String, String>> lines) {

        public Enclosed {
            kept = List.copyOf(kept);
            lines = List.copyOf(lines);
        }
    }

    /** @param html the rendered document that is sent */
    public Enclosed enclose(MeetingPaper paper, String html) {
        AgendaNumbers numbers = new AgendaNumbers(paper.items());
        List<AgendaItem> shown = paper.items().stream().filter(item -> !item.isWithdrawn()).toList();
        long bytes = shown.stream().flatMap(item -> item.attachments().stream()).mapToLong(ItemAttachment::size).sum();
        byte[] document = this.document.standalone(this.document.title(paper), html).getBytes(StandardCharsets.UTF_8);
        boolean attached = bytes + document.length <= MOST_BYTES;
        List<Long> kept = new ArrayList<>();
        kept.add(files.keep(new MailFile(this.document.title(paper) + ".html", "text/html; charset=UTF-8", document)));
        List<Map<String, String>> lines = new ArrayList<>();
        for (AgendaItem item : shown) {
            for (ItemAttachment attachment : item.attachments()) {
                String number = "Bilag " + numbers.attachment(attachment.id()).orElseThrow();
                boolean open = item.published() && attachment.published();
                lines.add(Map.of(
                        "label", "%s – %s".formatted(number, attachment.title()),
                        "address", open
                                ? "%s/offentlig/%s/bilag/%d".formatted(links.baseUrl(), paper.meeting().id(), attachment.id())
                                : "",
                        "step", "/bilag-" + attachment.id()));
                if (attached) {
                    CheckedFile file = items.content(attachment.id()).orElseThrow();
                    kept.add(files.keep(new MailFile(number + " " + file.name(), file.mediaType(), file.content())));
                }
            }
        }
        return new Enclosed(kept, attached, lines);
    }
}
