package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.StoredMail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** A stored mail in the form that travels: plain text and HTML side by side, always under the same Message-ID. */
final class MailMessage extends MimeMessage {

    /** Everything but NDR: "All" would suppress the bounces by which we learn that a mail was not delivered. */
    private static final String NO_AUTOMATIC_ANSWER = "DR, RN, NRN, OOF, AutoReply";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MailMessage of(StoredMail mail, RenderedMail words, MailSettings settings, Session session,
            List<MailFile> files) throws MessagingException {
        MailMessage message = new MailMessage(session, mail.messageId());
        message.setFrom(named(settings.from(), settings.fromName()));
        Optional<EmailAddress> answersTo = settings.answersTo(mail.replyTag());
        if (answersTo.isPresent()) {
            message.setReplyTo(new InternetAddress[] {plain(answersTo.get())});
        }
        message.setRecipient(Message.RecipientType.TO, plain(mail.to()));
        message.setSubject(words.subject(), UTF_8);
        message.setSentDate(Date.from(mail.readyAt()));
        message.setHeader("In-Reply-To", mail.threadRoot());
        message.setHeader("References", mail.threadRoot());
        // No "Precedence: bulk": each is a letter to one person, and bulk mail is delivered late or as spam.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", NO_AUTOMATIC_ANSWER);
        MimeMultipart content = new MimeMultipart("alternative", part(words.text(), "plain"), part(words.html(), "html"));
        message.setContent(files.isEmpty() ? content : carrying(files, content));
        message.saveChanges();
        return message;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart carrying(List<MailFile> files, MimeMultipart words) throws MessagingException {
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        MimeMultipart all = new MimeMultipart("mixed", first);
        for (MailFile file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName(encoded(file.name()));
            all.addBodyPart(part);
        }
        return all;
    }

    private static String encoded(String name) throws MessagingException {
        try {
            return MimeUtility.encodeText(name, UTF_8, null);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
    }

    private static MimeBodyPart part(String words, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words, UTF_8, kind);
        return part;
    }

    private static InternetAddress plain(EmailAddress address) throws MessagingException {
        return new InternetAddress(address.value(), true);
    }

    private static InternetAddress named(EmailAddress address, String name) throws MessagingException {
        try {
            return new InternetAddress(address.value(), name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
    }
}
