package dk.rammeaftale.mail.application;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
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
        int port = settings.port() == 0 ? PROTOCOL_PORT : settings.port();
        store.connect(settings.host(), port, settings.username(), settings.password());
        return InboxVisit.to(store, settings);
    }

    private Properties properties() {
        String prefix = "mail." + settings.protocol() + ".";
        String millis = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + timeout, millis);
        }
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
