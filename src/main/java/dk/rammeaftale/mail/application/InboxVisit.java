package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.application.ArrivedMail.Place;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One visit to the mailbox: what lies there, each mail as it came, and the mark that says it is taken in. */
final class InboxVisit implements AutoCloseable {

    /** The folder that mails are moved to when they are taken in, and the mark of those that cannot be moved. */
    static final String HANDLED = "Behandlet";

    private static final Logger log = LoggerFactory.getLogger(InboxVisit.class);
    private static final long MEGABYTE = 1_000_000;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final InboxSettings settings;
    private Optional<Folder> handled;

    InboxVisit(IMAPStore store, IMAPFolder folder, InboxSettings settings) throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.settings = settings;
        this.handled = handledFolder();
    }

    /** A mail that lies in the mailbox. */
    record Lying(Place place, IMAPMessage message) {
    }

    /** All that lies in the mailbox, oldest first; also what somebody has opened there. */
    List<Lying> mails() throws MessagingException {
        Message[] messages = folder.getMessages();
        folder.fetch(messages, outside());
        long validity = folder.getUIDValidity();
        List<Lying> mails = new ArrayList<>();
        for (Message message : messages) {
            if (!message.isExpunged() && !message.isSet(Flags.Flag.DELETED)) {
                Place place = new Place(settings.mailbox(), validity, folder.getUID(message));
                mails.add(new Lying(place, (IMAPMessage) message));
            }
        }
        return mails;
    }

    /** Fetches a mail; empty if it is gone, because another node has taken it in. */
    Optional<ArrivedMail> fetch(Lying mail) throws MessagingException {
        try {
            IMAPMessage message = mail.message();
            Date received = message.getReceivedDate();
            boolean isTooLarge = message.getSize() > settings.largest().toBytes();
            byte[] raw = isTooLarge ? head(message) : whole(message);
            Optional<String> tooLarge = isTooLarge ? Optional.of(tooLarge(message)) : Optional.empty();
            return Optional.of(new ArrivedMail(mail.place(), raw, Instant.ofEpochMilli(received.getTime()), tooLarge));
        } catch (MessageRemovedException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new MessagingException("mailen kunne ikke hentes", e);
        }
    }

    /** Puts a mail that is taken in out of the way; where the server refuses, it stays, and is known by its number. */
    void mark(Lying mail) throws MessagingException {
        Message[] one = {mail.message()};
        try {
            if (!isMarked(mail.message())) {
                folder.setFlags(one, marks(), true);
            }
            if (handled.isPresent()) {
                folder.moveMessages(one, handled.get());
            }
        } catch (MessageRemovedException goneAlready) {
            // Another node was faster.
        } catch (MessagingException e) {
            if (!isOpen()) {
                throw e;
            }
            log.warn("The mail server does not let us mark mail {}: {}", mail.place().uid(), e.getMessage());
            handled = Optional.empty();
        }
    }

    /** What the server knows of a mail without reading it: of a broken one it may know no more. */
    private static FetchProfile outside() {
        FetchProfile outside = new FetchProfile();
        outside.add(UIDFolder.FetchProfileItem.UID);
        outside.add(FetchProfile.Item.FLAGS);
        outside.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        outside.add(IMAPFolder.FetchProfileItem.SIZE);
        return outside;
    }

    /** Whether the server still listens. */
    boolean isOpen() {
        return folder.isOpen() && store.isConnected();
    }

    private boolean isMarked(Message message) throws MessagingException {
        return message.getFlags().contains(marks());
    }

    private Flags marks() {
        Flags marks = new Flags(Flags.Flag.SEEN);
        if (folder.getPermanentFlags().contains(Flags.Flag.USER)) {
            marks.add(HANDLED);
        }
        return marks;
    }

    private Optional<Folder> handledFolder() throws MessagingException {
        if (!store.hasCapability("MOVE")) {
            return Optional.empty();
        }
        Folder target = store.getFolder(HANDLED);
        boolean exists = target.exists() || target.create(Folder.HOLDS_MESSAGES);
        return Optional.of(target).filter(folderThere -> exists);
    }

    private static byte[] whole(IMAPMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static byte[] head(IMAPMessage message) throws MessagingException {
        StringBuilder head = new StringBuilder();
        for (String line : Collections.list(message.getAllHeaderLines())) {
            head.append(line).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String tooLarge(MimeMessage message) throws MessagingException {
        return "Mailen fylder " + message.getSize() / MEGABYTE + " MB og er ikke hentet. Den ligger i postkassen "
                + settings.username() + (handled.isPresent() ? " i mappen " + HANDLED + "." : ".");
    }

    @Override
    public void close() {
        leave(store);
    }

    /** Everything that counts is stored by now; a farewell that fails changes nothing. */
    static void leave(Service store) {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            log.debug("The mail server was gone before we said goodbye: {}", alreadyGone.getMessage());
        }
    }
}
