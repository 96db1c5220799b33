package dk.rammeaftale.hearing;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** The mail server between the service and the members: what was sent to them, and what they write back. */
final class MailBetween {

    static final String ACCOUNT = "svar";
    static final String PASSWORD = "hemmeligt";
    static final String REPLY_TO = "svar@sekretariat.example";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final GreenMailUser mailbox;
    private int replies;

    MailBetween() {
        server.start();
        mailbox = server.setUser(REPLY_TO, ACCOUNT, PASSWORD);
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** Nobody gets into the mailbox until it {@link #opens} again. */
    void locks() {
        mailbox.setPassword("et andet");
    }

    void opens() {
        mailbox.setPassword(PASSWORD);
    }

    void isEmptied() {
        opens();
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has arrived at an address. */
    List<MimeMessage> at(String address) {
        return Arrays.stream(server.getReceivedMessagesForDomain(address)).toList();
    }

    /** Everything that has arrived, by its Message-ID. */
    List<String> arrivedIds() {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> said(mail::getMessageID))
                // What lies in the service's own mailbox was not sent by it.
                .filter(id -> !id.startsWith("<svar-") && !id.startsWith("<retur-"))
                .toList();
    }

    /** A person answers the first mail that came to their address, with the program they have. */
    String reply(String from, String text) {
        return reply(from, "", text);
    }

    /** @param headers more lines of the head, each with its end */
    String reply(String from, String headers, String text) {
        Message invitation = at(from).get(0);
        Address[] to = said(invitation::getReplyTo);
        return """
                From: %s
                To: %s
                Subject: SV: Mailhøring
                Message-ID: <svar-%d@kommune.example>
                In-Reply-To: %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit
                %s
                %s
                """.formatted(from, to[0], ++replies, said(() -> invitation.getHeader("Message-ID")[0]), headers, text);
    }

    /** The report of a server that could not deliver the first mail to an address. */
    String bounce(String address) {
        String id = said(() -> at(address).get(0).getHeader("Message-ID")[0]);
        return """
                From: MAILER-DAEMON@kommune.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <retur-%d@kommune.example>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="grænse"

                --grænse
                Content-Type: text/plain

                The mail could not be delivered.
                --grænse
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.kommune.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 ukendt modtager
                --grænse
                Content-Type: text/rfc822-headers

                Message-ID: %s
                To: %s
                --grænse--
                """.replace("grænse", "graense").formatted(REPLY_TO, ++replies, address, id, address);
    }

    /** The mail server takes a mail for the service at this moment. */
    void comesIn(String mail, Instant at) {
        try {
            byte[] raw = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            server.getManagers().getImapHostManager().getInbox(mailbox).appendMessage(message, new Flags(), Date.from(at));
        } catch (MessagingException | FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Asked<T> {
        T say() throws MessagingException;
    }

    private static <T> T said(Asked<T> question) {
        try {
            return question.say();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
