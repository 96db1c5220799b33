package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Attachment;
import dk.rammeaftale.mail.model.IncomingContent;
import dk.rammeaftale.mail.model.IncomingContent.AutomaticReply;
import dk.rammeaftale.mail.model.IncomingContent.Reply;
import dk.rammeaftale.mail.model.IncomingContent.Unreadable;
import dk.rammeaftale.mail.model.NewText;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of the bytes of a mail what can be made of them; never fails. */
final class MailReader {

    private static final Logger log = LoggerFactory.getLogger(MailReader.class);
    private static final Session SESSION = Session.getInstance(patient());
    private static final List<String> IDENTIFYING = List.of("Message-ID", "From", "Date", "Subject");
    private static final String WITHOUT_SENDER = "Mailen har ingen afsender.";
    private static final String SEALED = "Mailen er krypteret eller pakket ind i en signatur (S/MIME).";

    private MailReader() {
    }

    static ReadMail read(ArrivedMail mail) {
        String fingerprint = fingerprint(mail.raw());
        ReadMail.Head head = ReadMail.Head.UNKNOWN;
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail.raw()));
            MailHead headers = new MailHead(message);
            head = headers.read();
            fingerprint = fingerprint(message, mail.raw());
            Optional<IncomingContent> tooLarge = mail.tooLarge().map(Unreadable::new);
            if (tooLarge.isPresent()) {
                return new ReadMail(head, tooLarge.get(), List.of(), fingerprint);
            }
            return read(message, headers, head, fingerprint);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            // Strangers write mails: what they can break is not known beforehand, and no mail may stop the others.
            log.warn("A mail from {} cannot be read: {}", head.sender(), e.toString());
            return new ReadMail(head, new Unreadable(sentence(e)), List.of(), fingerprint);
        }
    }

    /** Some programs write their headers in UTF-8 without saying so. */
    private static Properties patient() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    private static ReadMail read(MimeMessage message, MailHead headers, ReadMail.Head head, String fingerprint)
            throws MessagingException, IOException {
        Optional<String> automatic = AutomaticSigns.in(headers);
        MailParts parts;
        try {
            parts = MailParts.of(message);
        } catch (MessagingException | IOException e) {
            if (automatic.isEmpty()) {
                throw e;
            }
            return new ReadMail(head, new AutomaticReply(automatic.get()), List.of(), fingerprint);
        }
        List<Attachment> attachments = parts.attachments();
        Optional<IncomingContent> report = DeliveryReports.in(message, parts, headers);
        IncomingContent content = report.isPresent() ? report.get() : written(parts, head, automatic);
        return new ReadMail(head, content, attachments, fingerprint);
    }

    private static IncomingContent written(MailParts parts, ReadMail.Head head, Optional<String> automatic)
            throws MessagingException, IOException {
        if (automatic.isPresent()) {
            return new AutomaticReply(automatic.get());
        }
        if (head.sender().isBlank()) {
            return new Unreadable(WITHOUT_SENDER);
        }
        if (parts.isSealed()) {
            return new Unreadable(SEALED);
        }
        String fullText = parts.text();
        return new Reply(NewText.of(fullText), fullText);
    }

    private static String sentence(Throwable e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return ServerWords.oneLine("Mailen kunne ikke læses (" + reason + "). Åbn den originale mail.");
    }

    /** Copies of one mail differ in what the servers on the way wrote on them, and in nothing else. */
    private static String fingerprint(MimeMessage message, byte[] raw) throws MessagingException {
        StringBuilder identity = new StringBuilder();
        for (String name : IDENTIFYING) {
            identity.append(message.getHeader(name, "\n")).append('\n');
        }
        MessageDigest digest = sha256();
        digest.update(identity.toString().getBytes(StandardCharsets.UTF_8));
        int body = beginOfBody(raw);
        digest.update(raw, body, raw.length - body);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String fingerprint(byte[] raw) {
        return HexFormat.of().formatHex(sha256().digest(raw));
    }

    private static int beginOfBody(byte[] raw) {
        int lastLineBreak = -2;
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '\n') {
                boolean blankLine = at == lastLineBreak + 1 || at == lastLineBreak + 2 && raw[at - 1] == '\r';
                if (blankLine) {
                    return at + 1;
                }
                lastLineBreak = at;
            }
        }
        return 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
