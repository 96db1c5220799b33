package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.FailedAddress;
import dk.rammeaftale.mail.model.MailFailed;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.StoredMail;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers the addresses that mail did not arrive at, until there is reason to believe that it does. A mark is made by a
 * failure that a server reports (RFC 3464, action failed), or by the mail server refusing the address itself (RFC 3463, status
 * 5.1.x); not by a delay, nor by a mail that was discarded or that our own server did not take. It is taken away
 * <ul>
 *   <li>when the register has another address in its place;</li>
 *   <li>when somebody replies, from that address and to what only its recipient knows, to a mail written after the last failure.
 *       That our mail server took a later mail says nothing: it took the one that came back, too;</li>
 *   <li>when the secretariat takes it away.</li>
 * </ul>
 */
@Service
@Transactional
public class FailedAddresses {

    private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("\\b5\\.1\\.\\d{1,3}\\b");

    private final FailedAddressRegister register;
    private final Mailbox mailbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FailedAddresses(
            FailedAddressRegister register, Mailbox mailbox, ApplicationEventPublisher events, Clock clock) {
        this.register = register;
        this.mailbox = mailbox;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void note(DeliveryFailed failed) {
        mailbox.find(failed.mailId()).ifPresent(mail -> mark(mail.to(), failed.at(), failed.reason()));
    }

    @EventListener
    void note(MailFailed failed) {
        mailbox.find(failed.mailId())
                .filter(mail -> mail.state() == MailState.FAILED)
                .filter(mail -> NO_SUCH_ADDRESS.matcher(failed.reason()).find())
                .ifPresent(mail -> mark(mail.to(), clock.instant(), failed.reason()));
    }

    @EventListener
    void note(ReplyReceived reply) {
        if (reply.certain() && reply.senderIsRecipient()) {
            mailbox.find(reply.mailId())
                    .flatMap(mail -> register.find(mail.to()).filter(failed -> isWrittenAfter(mail, failed.lastAt())))
                    .ifPresent(failed -> register.remove(failed.address()));
        }
    }

    private static boolean isWrittenAfter(StoredMail mail, Instant moment) {
        return mail.createdAt().isAfter(moment);
    }

    private void mark(EmailAddress address, Instant at, String reason) {
        register.put(register.find(address)
                .map(before -> before.again(at, reason))
                .orElseGet(() -> new FailedAddress(address, at, at, reason)));
        events.publishEvent(new AddressMarked(address));
    }

    /** Takes a mark away, because the register has another address or the secretariat says so. @return false if there was none */
    public boolean forget(EmailAddress address) {
        return register.remove(address);
    }

    @Transactional(readOnly = true)
    public Optional<FailedAddress> of(EmailAddress address) {
        return register.find(address);
    }

    /** What is marked among many addresses, asked once. */
    @Transactional(readOnly = true)
    public Map<EmailAddress, FailedAddress> among(Collection<EmailAddress> addresses) {
        Map<String, FailedAddress> marked =
                register.all().stream().collect(Collectors.toMap(one -> mailbox(one.address()), Function.identity()));
        return addresses.stream()
                .distinct()
                .filter(address -> marked.containsKey(mailbox(address)))
                .collect(Collectors.toMap(Function.identity(), address -> marked.get(mailbox(address))));
    }

    /** However it is spelt, as marks are kept. */
    private static String mailbox(EmailAddress address) {
        return address.value().toLowerCase(Locale.ROOT);
    }

    @Transactional(readOnly = true)
    public List<FailedAddress> all() {
        return register.all();
    }
}
