package dk.rammeaftale.mail.application;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.stereotype.Component;

/** The IMAP server that {@code rammeaftale.inbox.host} names. */
@Component
class InboxServer {

    private static final int PROTOCOL_PORT = -1;

    private final InboxSettings settings;

    InboxServer(InboxSettings settings) {
        this.settings = settings;
    }

    /** Opens the mailbox; to be closed after use. */
    InboxVisit visit() throws MessagingException {
        IMAPStore store = (IMAPStore) Session.getInstance(properties()).getStore(settings.protocol());
        try {
            int port = settings.port() == 0 ? PROTOCOL_PORT : settings.port();
            store.connect(settings.host(), port, settings.username(), settings.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new InboxVisit(store, folder, settings);
        } catch (MessagingException e) {
            InboxVisit.leave(store);
            throw e;
        }
    }

    private Properties properties() {
        String prefix = "mail." + settings.protocol() + ".";
        String millis = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + timeout, millis);
        }
        // Reading alone changes nothing: a mail is marked when it is stored.
        properties.setProperty(prefix + "peek", "true");
        // A mail of 10 MB in one piece instead of 600.
        properties.setProperty(prefix + "partialfetch", "false");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
