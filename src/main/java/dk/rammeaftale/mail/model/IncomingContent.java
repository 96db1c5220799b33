package dk.rammeaftale.mail.model;

import java.util.List;

/** What a mail that came in turned out to be. */
public sealed interface IncomingContent {

    IncomingKind kind();

    /** Empty where there is nothing to say; otherwise one line, for people. */
    default String detail() {
        return "";
    }

    /**
     * A person wrote.
     *
     * @param newText  without what is quoted from earlier mails
     * @param fullText all of it
     */
    record Reply(String newText, String fullText) implements IncomingContent {

        @Override
        public IncomingKind kind() {
            return IncomingKind.REPLY;
        }
    }

    /**
     * A machine answered.
     *
     * @param detail what gave it away
     */
    record AutomaticReply(String detail) implements IncomingContent {

        @Override
        public IncomingKind kind() {
            return IncomingKind.AUTOMATIC_REPLY;
        }
    }

    /** A mail of ours did not arrive, for the reason that the reporting server gave. */
    record FailureReport(Returned returned, String detail) implements IncomingContent {

        @Override
        public IncomingKind kind() {
            return IncomingKind.DELIVERY_FAILED;
        }
    }

    /** A mail of ours has not arrived yet; the server goes on trying. */
    record DelayReport(Returned returned, String detail) implements IncomingContent {

        @Override
        public IncomingKind kind() {
            return IncomingKind.DELIVERY_DELAYED;
        }
    }

    /** Nobody but a person can make something of it; the detail is a Danish sentence. */
    record Unreadable(String detail) implements IncomingContent {

        @Override
        public IncomingKind kind() {
            return IncomingKind.UNREADABLE;
        }
    }

    /**
     * Which mail of ours a server reports on.
     *
     * @param messageIds with their angle brackets
     * @param recipients those it could not reach
     * @param threads    case numbers and thread roots that the report names
     */
    record Returned(List<String> messageIds, List<String> recipients, List<String> threads) {
    }
}
