package dk.rammeaftale.mail.application;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The signs by which a mail is known to be written by a machine: RFC 3834, and what programs write instead. */
final class AutomaticSigns {

    private static final List<String> NAMED_FOR_IT =
            List.of("X-Autoreply", "X-Autorespond", "X-AutoReply-From", "X-Auto-Reply", "X-Mail-Autoreply");
    private static final Pattern PRECEDENCE = Pattern.compile("(?i)\\s*(auto[_-]?reply|bulk|junk)\\s*");
    /** At the beginning: a person's "Re: …" or "SV: …" is never one. */
    private static final Pattern SUBJECT = Pattern.compile("(?iu)("
            + "automatisk svar|autosvar|automatisk besvarelse|fraværsmeddelelse|fraværende|ikke til stede|ikke på kontoret"
            + "|ude af kontoret|feriemeddelelse|automatic reply|auto[- ]?reply|autoresponse|out of (the )?office"
            + ")\\b.*");

    private AutomaticSigns() {
    }

    /** What gives the mail away, in Danish; empty if nothing does. */
    static Optional<String> in(MailHead head) throws MessagingException {
        for (String value : head.values("Auto-Submitted")) {
            if (!value.strip().toLowerCase(Locale.ROOT).matches("no\\b.*")) {
                return sign("Auto-Submitted", value);
            }
        }
        for (String name : NAMED_FOR_IT) {
            for (String value : head.values(name)) {
                if (!value.strip().equalsIgnoreCase("no")) {
                    return sign(name, value);
                }
            }
        }
        for (String value : head.values("Precedence")) {
            if (PRECEDENCE.matcher(value).matches()) {
                return sign("Precedence", value);
            }
        }
        if (head.isReturnPathEmpty()) {
            return sign("Return-Path", "<>");
        }
        return SUBJECT.matcher(head.subject()).matches() ? sign("Emne", head.subject()) : Optional.empty();
    }

    private static Optional<String> sign(String name, String value) {
        return Optional.of(ServerWords.oneLine(name + ": " + value));
    }
}
