package dk.rammeaftale.mail.model;

/** What has become of a mail. */
public enum MailState {

    /** Will be sent, now or at the next attempt. */
    WAITING("venter på at blive sendt"),
    /** Taken over by the mail server; never sent again. */
    SENT("sendt"),
    /** Refused for good, or not taken within three days; somebody may send it again. */
    FAILED("kunne ikke sendes"),
    /** Something in it looks like a CPR number; the secretariat decides. */
    HELD("tilbageholdt"),
    /** Written while no mail server was named; sent only if somebody asks for it. */
    KEPT("gemt, sendes ikke"),
    /** The secretariat decided that it is not sent. */
    DISCARDED("kasseret");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }
}
