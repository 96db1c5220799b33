package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.mail.model.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A seat in a hearing with the person who answers for it now; or an authority that is asked without a seat.
 *
 * @param username   empty for an authority that is asked without a seat
 * @param email      where the seat is written to
 * @param proposer   the seat whose own authority proposes: it stands among the seats and is not asked
 * @param actsAs     in which capacity the person answers
 * @param awayNoted  when an automatic reply last said that the person is away
 * @param resolution what the secretariat found out where silence could not be proved
 * @param carriedFrom the round from which the seat's consent was taken over when the hearing opened, so that it was not asked
 */
public record HearingSeat(
        AuthorityCode authority,
        Optional<String> username,
        String person,
        EmailAddress email,
        boolean proposer,
        ActsAs actsAs,
        Optional<Instant> awayNoted,
        Optional<Resolution> resolution,
        Optional<Integer> carriedFrom) {

    /** In which capacity somebody answers for a seat. */
    public enum ActsAs {
        MEMBER("medlem af DASSOS"),
        DEPUTY("stedfortræder for medlemmet af DASSOS"),
        AUTHORITY("myndighed");

        private final String label;

        ActsAs(String label) {
            this.label = label;
        }

        /** In Danish, as mails name it. */
        public String label() {
            return label;
        }
    }

    /**
     * What the secretariat recorded of a seat whose silence was not proved.
     *
     * @param note how and when the person was reached, or why and with whose consent the seat is waived
     * @param by   the username of the one who recorded it
     */
    public record Resolution(Kind kind, String note, String by, Instant at) {

        /** What was found out. */
        public enum Kind {
            /** The person was reached by other means and knows of the hearing. */
            CONTACTED,
            /** An answer was filed for the seat. */
            ANSWERED,
            /** The seat was not heard, with the chair's consent. */
            WAIVED
        }
    }

    /** Whether this person answers for the seat: by username, or by address where there is no login. */
    public boolean isHeldBy(String holder) {
        return username.orElse(email.value()).equals(holder);
    }

    /** The seat with the note that an automatic reply says its person is away. */
    public HearingSeat away(Instant noted) {
        return new HearingSeat(
                authority, username, person, email, proposer, actsAs, Optional.of(noted), resolution, carriedFrom);
    }

    /** The seat with what the secretariat found out about it. */
    public HearingSeat resolved(Resolution found) {
        return new HearingSeat(
                authority, username, person, email, proposer, actsAs, awayNoted, Optional.of(found), carriedFrom);
    }

    /** The seat, written to at another address from now on. */
    public HearingSeat at(EmailAddress address) {
        return new HearingSeat(
                authority, username, person, address, proposer, actsAs, Optional.empty(), resolution, carriedFrom);
    }

    /** The seat, whose consent is taken over from an earlier round. */
    public HearingSeat carriedOver(int round) {
        return new HearingSeat(
                authority, username, person, email, proposer, actsAs, awayNoted, resolution, Optional.of(round));
    }

    /** By whom an answer of this seat is given. */
    public String holder() {
        return username.orElse(email.value());
    }
}
