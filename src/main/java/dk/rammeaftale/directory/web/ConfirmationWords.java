package dk.rammeaftale.directory.web;

import dk.rammeaftale.directory.application.ConfirmationRounds.Sent;
import dk.rammeaftale.directory.model.Authority;
import java.util.List;
import java.util.stream.Collectors;

/** Whom mail was written to, and who has to be called. */
final class ConfirmationWords {

    private ConfirmationWords() {
    }

    static String sent(String title, Sent sent) {
        return "%s er sendt til %s.".formatted(title, authorities(sent.reached())) + alsoUnreached(sent);
    }

    static String reminded(Sent sent) {
        if (sent.reached() > 0) {
            return "%s er mindet på mail.".formatted(authorities(sent.reached())) + alsoUnreached(sent);
        }
        return sent.unreached().isEmpty()
                ? "Ingen er mindet: alle har svaret eller har fået en mail inden for det sidste døgn."
                : "Ingen er mindet." + alsoUnreached(sent);
    }

    private static String alsoUnreached(Sent sent) {
        return sent.unreached().isEmpty() ? "" : " " + unreached(sent.unreached());
    }

    static String unreached(List<Authority> unreached) {
        return "Ingen adresse virker hos: "
                + unreached.stream().map(Authority::name).collect(Collectors.joining(", "))
                + ". De får ingen mail. Ring, ret adressen i registret, og mind dem derefter.";
    }

    private static String authorities(int number) {
        return number == 1 ? "1 myndighed" : number + " myndigheder";
    }
}
