package dk.rammeaftale.mail.application;

import dk.rammeaftale.clock.OutsideWorld;
import dk.rammeaftale.mail.model.Delivery;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.StoredMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The mail server that {@code spring.mail.host} names, if it names one. */
@Component
class MailServer {

    /** Some servers refuse to go on for ever. */
    private static final int MAILS_PER_CONNECTION = 50;

    private final Optional<JavaMailSenderImpl> sender;
    private final MailSettings settings;
    private final MailFiles files;
    private final OutsideWorld world;

    MailServer(Optional<JavaMailSenderImpl> sender, MailSettings settings, MailFiles files, OutsideWorld world) {
        this.sender = sender.filter(named -> StringUtils.hasText(named.getHost()));
        this.settings = settings;
        this.files = files;
        this.world = world;
        this.sender.ifPresent(this::limitWaiting);
    }

    /** Mail of a past that is played is kept, and goes nowhere. */
    boolean isNamed() {
        return sender.isPresent() && world.takesPart();
    }

    /** One call at the server, in which any number of mails can be handed over; opened with the first of them. */
    Call call() {
        return new Call(sender.orElseThrow());
    }

    private void limitWaiting(JavaMailSenderImpl named) {
        Properties properties = named.getJavaMailProperties();
        String millis = String.valueOf(settings.timeout().toMillis());
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail." + protocol(named) + "." + timeout, millis);
        }
    }

    private static String protocol(JavaMailSenderImpl sender) {
        return sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
    }

    /** Closed after use; a server that could not be reached is not asked again in the same call. */
    final class Call implements AutoCloseable {

        private final JavaMailSenderImpl sender;
        private SMTPTransport transport;
        private int handedOver;
        private Delivery.Deferred unreachable;

        private Call(JavaMailSenderImpl sender) {
            this.sender = sender;
        }

        /** @param words asked for only when the server is there: personal links get a new token each time */
        Delivery offer(StoredMail mail, Function<StoredMail, RenderedMail> words) {
            if (unreachable != null) {
                return unreachable;
            }
            try {
                connect();
            } catch (MessagingException e) {
                close();
                unreachable = ServerWords.unreachable(e);
                return unreachable;
            }
            MailMessage message;
            try {
                message = MailMessage.of(mail, words.apply(mail), settings, sender.getSession(), files.on(mail.id()));
            } catch (MessagingException e) {
                return new Delivery.Refused(ServerWords.oneLine("Mailen kan ikke bygges: " + e.getMessage()));
            }
            try {
                transport.sendMessage(message, message.getAllRecipients());
                handedOver++;
                return new Delivery.Accepted(ServerWords.oneLine(transport.getLastServerResponse()));
            } catch (MessagingException e) {
                close();
                return ServerWords.refusal(e);
            }
        }

        private void connect() throws MessagingException {
            if (handedOver >= MAILS_PER_CONNECTION) {
                close();
            }
            if (transport == null) {
                Session session = sender.getSession();
                transport = (SMTPTransport) session.getTransport(protocol(sender));
                transport.connect(sender.getHost(), sender.getPort(), given(sender.getUsername()),
                        given(sender.getPassword()));
            }
        }

        private static String given(String value) {
            return StringUtils.hasLength(value) ? value : null;
        }

        @Override
        public void close() {
            try {
                if (transport != null) {
                    transport.close();
                }
            } catch (MessagingException alreadyGone) {
                // What was handed over has been answered; a farewell adds nothing.
            } finally {
                transport = null;
                handedOver = 0;
            }
        }
    }
}
