package dk.rammeaftale.mail.model;

/** How it was found out which mail of ours an incoming mail answers; the surest first. */
public enum MatchedBy {

    RETURNED_MESSAGE_ID("Message-ID i den returnerede mail"),
    RETURNED_RECIPIENT("modtageren og sagsnummeret i den returnerede mail"),
    REPLY_ADDRESS("den personlige svaradresse"),
    MESSAGE_ID("mailens henvisning til vores Message-ID"),
    THREAD_AND_SENDER("mailens henvisning til sagen og afsenderens adresse"),
    CASE_NUMBER_AND_SENDER("sagsnummeret i emnet og afsenderens adresse");

    private final String label;

    MatchedBy(String label) {
        this.label = label;
    }

    /** Whether only whoever got our mail could name it so; a case number and a sender's address anybody can write. */
    public boolean isCertain() {
        return this == REPLY_ADDRESS || this == MESSAGE_ID;
    }

    /** In Danish, for people. */
    public String label() {
        return label;
    }
}
