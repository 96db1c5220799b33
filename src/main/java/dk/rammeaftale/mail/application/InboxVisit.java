package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.application.ArrivedMail.Place;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One visit to the mailbox: what lies there, each mail as it came, and the mark that says it is taken in. Mails are named
 * by their UIDs alone: their numbers in the folder shift when another node moves one away.
 */
final class InboxVisit implements AutoCloseable {

    /** The folder that mails are moved to when they are taken in, and the mark of those that cannot be moved. */
    static final String HANDLED = "Behandlet";

    private static final Logger log = LoggerFactory.getLogger(InboxVisit.class);
    private static final long MEGABYTE = 1_000_000;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final InboxSettings settings;
    private boolean moves;

    private InboxVisit(IMAPStore store, InboxSettings settings) throws MessagingException {
        this.store = store;
        this.settings = settings;
        this.moves = store.hasCapability("MOVE") && hasHandledFolder(store);
        this.folder = (IMAPFolder) store.getFolder(settings.folder());
        folder.open(Folder.READ_WRITE);
    }

    /** Opens the mailbox of a store that is connected; the visit closes it. */
    static InboxVisit to(IMAPStore store, InboxSettings settings) throws MessagingException {
        try {
            return new InboxVisit(store, settings);
        } catch (MessagingException e) {
            leave(store);
            throw e;
        }
    }

    private static boolean hasHandledFolder(IMAPStore store) throws MessagingException {
        Folder target = store.getFolder(HANDLED);
        return target.exists() || target.create(Folder.HOLDS_MESSAGES);
    }

    /** A mail that lies in the mailbox, as the server knows it without reading it: of a broken one it knows no more. */
    record Lying(Place place, Instant receivedAt, long size, boolean isMarked) {
    }

    /** All that lies in the mailbox, oldest first; also what somebody has opened there. */
    List<Lying> mails() throws MessagingException {
        long validity = folder.getUIDValidity();
        return fetch("1:*", "FLAGS INTERNALDATE RFC822.SIZE").stream()
                .filter(mail -> mail.getItem(INTERNALDATE.class) != null)
                .filter(mail -> !mail.getItem(FLAGS.class).contains(Flags.Flag.DELETED))
                .map(mail -> lying(mail, validity))
                .toList();
    }

    private Lying lying(FetchResponse mail, long validity) {
        return new Lying(
                new Place(settings.mailbox(), validity, mail.getItem(UID.class).uid),
                Instant.ofEpochMilli(mail.getItem(INTERNALDATE.class).getDate().getTime()),
                mail.getItem(RFC822SIZE.class).size,
                mail.getItem(FLAGS.class).contains(marks()));
    }

    /** Fetches a mail; empty if it is gone, because another node has taken it in. */
    Optional<ArrivedMail> fetch(Lying mail) throws MessagingException {
        boolean isTooLarge = mail.size() > settings.largest().toBytes();
        Optional<String> tooLarge = isTooLarge ? Optional.of(tooLarge(mail)) : Optional.empty();
        return fetch(String.valueOf(mail.place().uid()), isTooLarge ? "BODY.PEEK[HEADER]" : "BODY.PEEK[]").stream()
                .flatMap(answer -> Optional.ofNullable(answer.getItem(BODY.class)).stream())
                .map(body -> body.getByteArray() == null ? new byte[0] : body.getByteArray().getNewBytes())
                .findFirst()
                .map(raw -> new ArrivedMail(mail.place(), raw, mail.receivedAt(), tooLarge));
    }

    /** Puts a mail that is taken in out of the way; where the server refuses, it stays, and is known by its UID. */
    void mark(Lying mail) throws MessagingException {
        long uid = mail.place().uid();
        try {
            if (!mail.isMarked()) {
                say("UID STORE " + uid + " +FLAGS.SILENT (" + (keepsOurMark() ? "\\Seen " + HANDLED : "\\Seen") + ")");
            }
            if (moves) {
                say("UID MOVE " + uid + " " + HANDLED);
            }
        } catch (MessagingException e) {
            if (!isOpen()) {
                throw e;
            }
            log.warn("The mail server does not let us mark mail {}: {}", uid, ServerWords.innermost(e));
            moves = false;
        }
    }

    /** Whether the server still listens. */
    boolean isOpen() {
        return folder.isOpen() && store.isConnected();
    }

    private List<FetchResponse> fetch(String uids, String items) throws MessagingException {
        return say("UID FETCH " + uids + " (UID " + items + ")").stream()
                .filter(FetchResponse.class::isInstance)
                .map(FetchResponse.class::cast)
                // The server may tell of changed flags meanwhile, without being asked.
                .filter(answer -> answer.getItem(UID.class) != null)
                .toList();
    }

    private List<Response> say(String command) throws MessagingException {
        return List.of((Response[]) folder.doCommand(protocol -> {
            Response[] answers = protocol.command(command, null);
            protocol.notifyResponseHandlers(answers);
            protocol.handleResult(answers[answers.length - 1]);
            return answers;
        }));
    }

    private Flags marks() {
        Flags marks = new Flags(Flags.Flag.SEEN);
        if (keepsOurMark()) {
            marks.add(HANDLED);
        }
        return marks;
    }

    private boolean keepsOurMark() {
        return folder.getPermanentFlags().contains(Flags.Flag.USER);
    }

    private String tooLarge(Lying mail) {
        return "Mailen fylder " + mail.size() / MEGABYTE + " MB og er ikke hentet. Den ligger i postkassen "
                + settings.username() + (moves ? " i mappen " + HANDLED + "." : ".");
    }

    @Override
    public void close() {
        leave(store);
    }

    /** Everything that counts is stored by now; a farewell that fails changes nothing. */
    private static void leave(Service store) {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            log.debug("The mail server was gone before we said goodbye: {}", alreadyGone.getMessage());
        }
    }
}
