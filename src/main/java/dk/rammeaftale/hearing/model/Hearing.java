package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A hearing: about one round of a case, or, with a number and a question of its own, about anything else.
 *
 * @param caseNumber the case it is about, or its own number
 * @param proposer   the authority that proposes; empty for a hearing of its own
 * @param question   what a hearing of its own asks; empty where a case is shown
 * @param opening    empty until the hearing is open
 * @param outcome    empty until it is closed
 * @param closedAt   empty until it is closed
 */
public record Hearing(
        long id,
        CaseNumber caseNumber,
        int round,
        String title,
        Optional<AuthorityCode> proposer,
        Optional<String> question,
        HearingTerms terms,
        HearingState state,
        Optional<Opening> opening,
        Optional<HearingOutcome> outcome,
        Optional<Instant> closedAt) {

    /**
     * When an open hearing was sent and how long it runs.
     *
     * @param openedOn             the day it was opened, by whose practice it is held
     * @param sentOn               the day from which its days count; later, if an invitation left late
     * @param closesAt             the midnight that ends it: an answer received before counts
     * @param explanation          in Danish: how the last day was found
     * @param invitationsSettledAt when every invitation was taken by a mail server or refused for good; empty until then
     */
    public record Opening(
            LocalDate openedOn,
            LocalDate sentOn,
            int days,
            LocalDate lastDay,
            Instant closesAt,
            String explanation,
            Optional<Instant> invitationsSettledAt) {

        /** The last second that counts, as it is shown. */
        public Instant lastSecond() {
            return closesAt.minusSeconds(1);
        }
    }

    /** In Danish, inside a sentence: the mail hearing of a case by its number, one of its own as itself. */
    public String inWords() {
        return proposer.isPresent() ? "mailhøring nr. " + round : "høringen";
    }

    /** As {@link #inWords}, at the beginning of a sentence. */
    public String atBeginning() {
        String words = inWords();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Whether it is the secretariat's own, and not about a case. */
    public boolean isOwn() {
        return proposer.isEmpty();
    }

    /** @throws IllegalStateException if it is not open yet */
    public Opening opened() {
        return opening.orElseThrow(() -> new IllegalStateException("hearing " + id + " is not open yet"));
    }

    public boolean takesAnswersAt(Instant instant) {
        return state == HearingState.OPEN && instant.isBefore(opened().closesAt());
    }

    public boolean isOpen() {
        return state == HearingState.OPEN;
    }

    /** How mails refer to it, beside its title: "sag 2026-001, runde 1", or "nr. 2026-002" for one of its own. */
    public String reference() {
        return proposer.isPresent() ? "sag %s, runde %d".formatted(caseNumber, round) : "nr. " + caseNumber;
    }
}
