package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Attachment;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mail taken apart: what is to be read, what hangs on it, and what a mail server reports in it. */
final class MailParts {

    private static final int DEEPEST = 20;

    /** The texts, in the order in which a reader sees them; as yet undecoded. */
    private final List<MailPart> texts = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<MailPart> reports = new ArrayList<>();
    private final List<InternetHeaders> returnedHeads = new ArrayList<>();
    private boolean sealed;

    private MailParts() {
    }

    static MailParts of(MimeMessage message) throws MessagingException, IOException {
        MailParts parts = new MailParts();
        parts.take(message, 0);
        return parts;
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    /** Whether its words are encrypted, or wrapped up with a signature, and so not to be seen. */
    boolean isSealed() {
        return sealed && texts.isEmpty();
    }

    /** The reports of a mail server (RFC 3464). */
    List<MailPart> reports() {
        return reports;
    }

    /** The heads of the mails that came back. */
    List<InternetHeaders> returnedHeads() {
        return returnedHeads;
    }

    /** @throws IOException if a part cannot be decoded */
    String text() throws IOException, MessagingException {
        List<String> read = new ArrayList<>();
        for (MailPart part : texts) {
            read.add(words(part).strip());
        }
        read.removeIf(String::isEmpty);
        return String.join("\n\n", read);
    }

    private static String words(MailPart part) throws IOException, MessagingException {
        return part.is("text/html") ? HtmlText.of(part.text()) : part.text();
    }

    private void take(Part raw, int depth) throws MessagingException, IOException {
        MailPart part = new MailPart(raw);
        if (depth > DEEPEST) {
            throw new MessagingException("for mange dele inden i hinanden");
        }
        if (part.is("multipart/*")) {
            takeAll(raw, part, depth);
        } else if (part.is("message/delivery-status") || part.is("message/global-delivery-status")) {
            reports.add(part);
        } else if (part.is("text/rfc822-headers") || part.is("message/rfc822-headers")) {
            returnedHeads.add(head(part));
        } else if (part.is("message/rfc822") || part.is("message/global")) {
            returnedHeads.add(head(part));
            attach(part, "mail.eml");
        } else if (part.is("application/pkcs7-mime") || part.is("application/x-pkcs7-mime")) {
            sealed = true;
            attach(part, "smime.p7m");
        } else if (isToBeRead(part)) {
            texts.add(part);
        } else {
            attach(part, "uden navn");
        }
    }

    private void takeAll(Part raw, MailPart part, int depth) throws MessagingException, IOException {
        sealed |= part.is("multipart/encrypted");
        MimeMultipart several = (MimeMultipart) raw.getContent();
        if (part.is("multipart/alternative")) {
            takeOneOf(several, depth);
            return;
        }
        for (int number = 0; number < several.getCount(); number++) {
            take(several.getBodyPart(number), depth + 1);
        }
    }

    /** The plain words if there are any; else the last one offered, which is the richest. */
    private void takeOneOf(MimeMultipart alternatives, int depth) throws MessagingException, IOException {
        Optional<BodyPart> plain = Optional.empty();
        List<BodyPart> others = new ArrayList<>();
        for (int number = 0; number < alternatives.getCount(); number++) {
            BodyPart alternative = alternatives.getBodyPart(number);
            if (plain.isEmpty() && isWordsInPlain(new MailPart(alternative))) {
                plain = Optional.of(alternative);
            } else if (!new MailPart(alternative).is("text/plain") && !new MailPart(alternative).is("text/calendar")) {
                others.add(alternative);
            }
        }
        if (plain.isPresent()) {
            take(plain.get(), depth + 1);
            for (BodyPart other : others) {
                takeFilesOf(other, depth + 1);
            }
        } else if (!others.isEmpty()) {
            take(others.get(others.size() - 1), depth + 1);
        }
    }

    private static boolean isWordsInPlain(MailPart part) throws MessagingException, IOException {
        return part.is("text/plain") && !part.isFile() && !part.text().isBlank();
    }

    /** Apple Mail hangs files on the HTML alone. */
    private void takeFilesOf(BodyPart alternative, int depth) throws MessagingException, IOException {
        if (new MailPart(alternative).is("multipart/*")) {
            int before = texts.size();
            take(alternative, depth);
            texts.subList(before, texts.size()).clear();
        }
    }

    private static boolean isToBeRead(MailPart part) throws MessagingException {
        return (part.is("text/plain") || part.is("text/html")) && !part.isFile();
    }

    private void attach(MailPart part, String name) throws MessagingException {
        attachments.add(new Attachment(part.fileName().orElse(name), part.size()));
    }

    private static InternetHeaders head(MailPart part) throws MessagingException, IOException {
        byte[] bytes = part.text().getBytes(StandardCharsets.UTF_8);
        return new InternetHeaders(new ByteArrayInputStream(bytes), true);
    }
}
