package dk.rammeaftale;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

/** The mailbox of a packaged service, to which members write back. */
final class SampleInbox implements AutoCloseable {

    private static final String ADDRESS = "svar@sekretariat.example";
    private static final String ACCOUNT = "svar";
    private static final String PASSWORD = "hemmeligt";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    SampleInbox() {
        server.start();
        server.setUser(ADDRESS, ACCOUNT, PASSWORD);
    }

    /** What the service is started with, so that it reads the mailbox. */
    String[] settings() {
        return new String[] {
            "--rammeaftale.inbox.protocol=imap",
            "--rammeaftale.inbox.host=127.0.0.1",
            "--rammeaftale.inbox.port=" + server.getImap().getPort(),
            "--rammeaftale.inbox.username=" + ACCOUNT,
            "--rammeaftale.inbox.password=" + PASSWORD,
            "--rammeaftale.inbox.interval=PT1S"
        };
    }

    /** Somebody writes about a case, in words that nobody but a person understands. */
    void takes(String from, String caseNumber, String words) {
        String mail = """
                From: %s
                To: %s
                Subject: Vedr. %s
                Message-ID: <svar-1@lemvig.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(from, ADDRESS, caseNumber, words);
        server.getUserManager().getUserByEmail(ADDRESS).deliver(GreenMailUtil.newMimeMessage(mail.replace("\n", "\r\n")));
    }

    @Override
    public void close() {
        server.stop();
    }
}
