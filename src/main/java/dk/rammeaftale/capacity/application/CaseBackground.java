package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.Attachment;
import dk.rammeaftale.capacity.model.AttachmentPath;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.EnclosedFile;
import dk.rammeaftale.hearing.application.HearingBackground;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a hearing about a case can show of it: the attachments, and what the affected municipalities said. */
@Component
@Transactional(readOnly = true)
class CaseBackground implements HearingBackground {

    private final Contacts contacts;
    private final CaseFiles files;

    CaseBackground(Contacts contacts, CaseFiles files) {
        this.contacts = contacts;
        this.files = files;
    }

    @Override
    public Optional<String> ownRemark(CaseNumber number, AuthorityCode authority) {
        return contacts.reactionOf(number, authority);
    }

    @Override
    public Optional<EnclosedFile> open(Enclosure enclosure) {
        return AttachmentPath.read(enclosure.path()).flatMap(this::open);
    }

    private Optional<EnclosedFile> open(AttachmentPath path) {
        return files.attachments(path.number()).stream()
                .filter(attachment -> attachment.position() == path.position())
                .findFirst()
                .flatMap(attachment -> files.content(path.number(), path.position())
                        .map(content -> file(attachment, content)));
    }

    private static EnclosedFile file(Attachment attachment, byte[] content) {
        return new EnclosedFile(attachment.fileName(), attachment.mediaType(), content);
    }
}
