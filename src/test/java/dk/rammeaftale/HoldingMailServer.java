package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server that counts what it was given, and on demand keeps silent after it has taken a mail. */
final class HoldingMailServer implements AutoCloseable {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();
    private int mailsUntilHold;
    private CountDownLatch held = new CountDownLatch(1);
    private CountDownLatch letGo = new CountDownLatch(1);

    HoldingMailServer() {
        server.start();
        server.getUserManager().setMessageDeliveryHandler(this::take);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** How often each mail has been taken, by its Message-ID. */
    Map<String, Integer> deliveries() {
        return Map.copyOf(deliveries);
    }

    /** Takes so many more mails; the last of them gets no answer until it is let go. */
    synchronized void holdAt(int mail) {
        mailsUntilHold = mail;
        held = new CountDownLatch(1);
        letGo = new CountDownLatch(1);
    }

    void waitUntilHeld() throws InterruptedException {
        assertThat(held.await(1, TimeUnit.MINUTES)).as("the mail to be held has come").isTrue();
    }

    void letGo() {
        letGo.countDown();
    }

    private GreenMailUser take(MovingMessage mail, MailAddress to) throws MessagingException, UserException {
        deliveries.merge(mail.getMessage().getMessageID(), 1, Integer::sum);
        if (isToBeHeld()) {
            held.countDown();
            waitToBeLetGo();
        }
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail(to.getEmail());
        return known != null ? known : users.createUser(to.getEmail(), to.getEmail(), to.getEmail());
    }

    private synchronized boolean isToBeHeld() {
        return mailsUntilHold > 0 && --mailsUntilHold == 0;
    }

    private void waitToBeLetGo() {
        try {
            letGo.await(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letGo();
        server.stop();
    }
}
