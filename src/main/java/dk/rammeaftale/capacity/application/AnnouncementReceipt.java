package dk.rammeaftale.capacity.application;

/** What became of the wish to change or to send a result; each with its Danish sentence. */
public sealed interface AnnouncementReceipt {

    String sentence();

    record Done(String sentence) implements AnnouncementReceipt {
    }

    /** Nothing is changed, and it can be tried again in another way or at another time. */
    record Refused(String sentence) implements AnnouncementReceipt {
    }

    /** Nothing is changed: somebody else has changed it first. */
    record Overtaken(String sentence) implements AnnouncementReceipt {
    }

    /** It is too late: the result has been sent. */
    record AlreadySent(String sentence) implements AnnouncementReceipt {
    }
}
