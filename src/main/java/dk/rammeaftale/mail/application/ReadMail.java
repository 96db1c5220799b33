package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Attachment;
import dk.rammeaftale.mail.model.IncomingContent;
import java.util.List;

/**
 * What could be made of the bytes of a mail.
 *
 * @param fingerprint the same for each copy of one mail
 */
public record ReadMail(Head head, IncomingContent content, List<Attachment> attachments, String fingerprint) {

    /**
     * Who wrote, to whom, about what.
     *
     * @param sender      the address, or what stood in its place
     * @param addressedTo every address the mail was sent or delivered to
     * @param references  the Message-IDs it refers to, the nearest first
     */
    public record Head(String sender, String subject, List<String> addressedTo, List<String> references) {

        /** Of a mail of which not even the head can be read. */
        static final Head UNKNOWN = new Head("", "", List.of(), List.of());
    }
}
