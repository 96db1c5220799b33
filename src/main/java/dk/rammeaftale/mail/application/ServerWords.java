package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Delivery;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads what a mail server says when it does not take a mail. */
final class ServerWords {

    private static final int LONGEST = 1000;
    /** Refusals of our login, not of the mail: somebody corrects the password, and the mail goes. */
    private static final Set<Integer> LOGIN_REFUSED = Set.of(530, 534, 535, 538);

    private ServerWords() {
    }

    static Delivery.Deferred unreachable(MessagingException failure) {
        return new Delivery.Deferred(oneLine("Ingen forbindelse til mailserveren: " + innermost(failure)));
    }

    static Delivery refusal(MessagingException failure) {
        Optional<Answer> answer = chain(failure).flatMap(link -> answer(link).stream()).findFirst();
        if (answer.isEmpty()) {
            return new Delivery.Deferred(oneLine("Forbindelsen til mailserveren blev afbrudt: " + innermost(failure)));
        }
        String reason = oneLine("Mailserveren svarede: " + answer.get().words());
        int code = answer.get().code();
        boolean forGood = code >= 500 && code <= 599 && !LOGIN_REFUSED.contains(code);
        return forGood ? new Delivery.Refused(reason) : new Delivery.Deferred(reason);
    }

    static String oneLine(String words) {
        String line = words.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private record Answer(int code, String words) {
    }

    private static Optional<Answer> answer(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return Optional.of(new Answer(address.getReturnCode(), address.getMessage()));
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return Optional.of(new Answer(sender.getReturnCode(), sender.getMessage()));
        }
        if (failure instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
            return Optional.of(new Answer(send.getReturnCode(), send.getMessage()));
        }
        return Optional.empty();
    }

    static String innermost(MessagingException failure) {
        return chain(failure).reduce((first, second) -> second)
                .map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                .orElseThrow();
    }

    /** Innermost last. */
    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, ServerWords::next);
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException messaging && messaging.getNextException() != null
                ? messaging.getNextException()
                : failure.getCause();
    }
}
