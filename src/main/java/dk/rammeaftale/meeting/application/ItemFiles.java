package dk.rammeaftale.meeting.application;

import dk.rammeaftale.attachment.AttachmentCheck;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The attachments of an item, as the secretariat adds, names, orders and removes them. */
@Service
@Transactional
public class ItemFiles {

    private static final int LONGEST_TITLE = 200;

    private final EditableAgendas editable;
    private final AgendaRegister items;
    private final AttachmentCheck check;

    ItemFiles(EditableAgendas editable, AgendaRegister items, AttachmentCheck check) {
        this.editable = editable;
        this.items = items;
        this.check = check;
    }

    /** Hangs files on an item; a title that is left blank is the name of the file. */
    public Verdict<AgendaItem> attach(String meetingId, long itemId, List<UploadedFile> files, String title) {
        Verdict<AgendaItem> found = editable.item(meetingId, itemId);
        if (found instanceof Verdict.Refused) {
            return found;
        }
        if (files.isEmpty()) {
            return Verdict.refused("file", "Vælg en fil.");
        }
        if (title.length() > LONGEST_TITLE) {
            return Verdict.refused("attachmentTitle", "Bilagets titel må højst være på 200 tegn. Gør den kortere.");
        }
        Verdict<List<CheckedFile>> checked = check.check(files);
        if (checked instanceof Verdict.Accepted<List<CheckedFile>> accepted) {
            accepted.value().forEach(file -> items.attach(
                    itemId, file, title.isBlank() || accepted.value().size() > 1 ? withoutEnding(file.name()) : title, false));
        }
        return checked.map(all -> items.find(itemId).orElseThrow());
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    public Verdict<AgendaItem> save(
            String meetingId, long itemId, long attachmentId, String title, boolean continues, boolean published) {
        return change(meetingId, itemId, attachmentId, attachment -> {
            if (title.isBlank() || title.length() > LONGEST_TITLE) {
                return Optional.of("Skriv bilagets titel med højst 200 tegn.");
            }
            items.saveAttachment(new ItemAttachment(
                    attachment.id(),
                    continues,
                    title,
                    attachment.fileName(),
                    attachment.mediaType(),
                    attachment.size(),
                    published,
                    attachment.withMinutes()));
            return Optional.empty();
        });
    }

    /** Moves an attachment one place up (-1) or down (1) within its item. */
    public Verdict<AgendaItem> shift(String meetingId, long itemId, long attachmentId, int by) {
        return change(meetingId, itemId, attachmentId, attachment -> {
            List<ItemAttachment> all = new ArrayList<>(items.find(itemId).orElseThrow().attachments());
            int from = all.indexOf(attachment);
            all.remove(from);
            all.add(Math.max(0, Math.min(all.size(), from + by)), attachment);
            for (int position = 1; position <= all.size(); position++) {
                items.placeAttachment(all.get(position - 1).id(), position);
            }
            return Optional.empty();
        });
    }

    /** Removes it for good, also from an agenda that was sent: it may hold what nobody should have. */
    public Verdict<AgendaItem> remove(String meetingId, long itemId, long attachmentId) {
        return change(meetingId, itemId, attachmentId, attachment -> {
            items.detach(attachment.id());
            return Optional.empty();
        });
    }

    private Verdict<AgendaItem> change(String meetingId, long itemId, long attachmentId, Change change) {
        Verdict<AgendaItem> found = editable.item(meetingId, itemId);
        if (!(found instanceof Verdict.Accepted<AgendaItem> accepted)) {
            return found;
        }
        Optional<ItemAttachment> attachment = accepted.value().attachments().stream()
                .filter(one -> one.id() == attachmentId && !one.withMinutes())
                .findFirst();
        if (attachment.isEmpty()) {
            return Verdict.refused("attachment", "Bilaget hører ikke længere til punktet. Åbn punktet igen.");
        }
        return change.make(attachment.get())
                .<Verdict<AgendaItem>>map(sentence -> Verdict.refused("title_" + attachmentId, sentence))
                .orElseGet(() -> Verdict.accepted(items.find(itemId).orElseThrow()));
    }

    /** @return what is wrong, if anything is */
    private interface Change {

        Optional<String> make(ItemAttachment attachment);
    }

    /** A file of the meeting's items. */
    @Transactional(readOnly = true)
    public Optional<CheckedFile> content(String meetingId, long attachmentId) {
        return items.of(meetingId).stream()
                .filter(item -> item.attachments().stream().anyMatch(one -> one.id() == attachmentId))
                .findFirst()
                .flatMap(item -> items.content(attachmentId));
    }
}
