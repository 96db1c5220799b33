package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.MailState;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.ReplyTag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes letters in the transaction of the business; what is written here is sent later, or is gone with a rollback. */
@Component
public class Outbox {

    static final String ROLE_OF_THE_SECRETARIAT =
            "Du får denne mail som medarbejder i Det fælleskommunale social- og sundhedssekretariat.";
    private static final String NOT_NEEDED_ANY_MORE = "Der var ikke længere brug for mailen, før den blev sendt.";
    private static final String LOOKS_LIKE_A_CITIZEN_NUMBER = "Noget i mailen ligner et CPR-nummer.";

    private final MailTemplates templates;
    private final Mailbox mailbox;
    private final Screening screening;
    private final MailServer server;
    private final MailSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Outbox(MailTemplates templates, Mailbox mailbox, Screening screening, MailServer server, MailSettings settings,
            Clock clock) {
        this.templates = templates;
        this.mailbox = mailbox;
        this.screening = screening;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Renders and stores a letter; with a number in it that looks like a CPR number it is held. It leaves, or is kept
     * where no mail server is named, a moment after this transaction.
     *
     * @return the mail's id, by which {@link Evidence} and the events about its delivery name it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(Letter letter) {
        Optional<String> replyTag = replyTag(letter);
        String replyAddress = replyTag.flatMap(tag -> settings.answersTo(replyTag)).map(EmailAddress::value).orElse("");
        RenderedMail words = templates.render(letter, replyAddress);
        if (screening.suspected(letter.thread(), words.subject(), words.text(), words.html()).isEmpty()) {
            return add(letter, words, replyTag, MailState.WAITING, Optional.empty());
        }
        long id = add(letter, words, replyTag, MailState.HELD, Optional.of(LOOKS_LIKE_A_CITIZEN_NUMBER));
        if (Told.isFirst(letter.thread())) {
            settings.secretariat().forEach(address -> tellTheSecretariat(address, letter.thread(), id));
        }
        return id;
    }

    /** Stores a sample of a template as it was made, for somebody who wants to see it in their own mail program. */
    @Transactional(propagation = Propagation.MANDATORY)
    void writeSample(Letter letter, RenderedMail words) {
        add(letter, words, Optional.empty(), MailState.WAITING, Optional.empty());
    }

    /** Discards a mail that has not left yet; false if it has, is leaving just now, or was discarded before. */
    @Transactional
    public boolean cancelWaiting(long mailId) {
        return mailbox.cancel(mailId, NOT_NEEDED_ANY_MORE, clock.instant());
    }

    /** Lets a failed or kept mail go (again), under its old Message-ID; false if there is nothing to send. */
    @Transactional
    public boolean sendAgain(long id) {
        return server.isNamed() && mailbox.restart(id, clock.instant());
    }

    /** Whether mail leaves at all, or is only kept. */
    public boolean isServerNamed() {
        return server.isNamed();
    }

    private void tellTheSecretariat(EmailAddress address, String thread, long heldMail) {
        Map<String, Object> values = Map.of("caseNumber", thread, "mailId", heldMail);
        Letter word = new Letter(address, ROLE_OF_THE_SECRETARIAT, "mail-held", values, thread);
        add(word, templates.render(word, ""), Optional.empty(), MailState.WAITING, Optional.empty());
    }

    private Optional<String> replyTag(Letter letter) {
        return settings.answersTo().filter(base -> letter.personalReply()).map(base -> ReplyTag.from(random));
    }

    private long add(Letter letter, RenderedMail words, Optional<String> replyTag, MailState state,
            Optional<String> reason) {
        String domain = settings.from().domain();
        String messageId = "<" + UUID.randomUUID() + "@" + domain + ">";
        String threadRoot = "<sag." + URLEncoder.encode(letter.thread(), StandardCharsets.UTF_8) + "@" + domain + ">";
        return mailbox.add(new NewMail(
                letter, words, messageId, threadRoot, replyTag, state, reason, clock.instant()));
    }

    /**
     * The secretariat has been told in this transaction that mail of this case is held: a hearing has 19 mails, and one
     * word is enough. Not so across transactions: what another one decides meanwhile does not include this mail.
     */
    private record Told(String thread) implements TransactionSynchronization {

        private static boolean isFirst(String thread) {
            Told told = new Told(thread);
            boolean first = !TransactionSynchronizationManager.getSynchronizations().contains(told);
            if (first) {
                TransactionSynchronizationManager.registerSynchronization(told);
            }
            return first;
        }
    }
}
