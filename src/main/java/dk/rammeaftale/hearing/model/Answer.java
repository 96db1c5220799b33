package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a seat answered. Every version is kept; the last one that came in time counts.
 *
 * @param comment    empty where none was given
 * @param receivedAt when it reached us: for a mail the moment at which our mail server took it
 * @param by         the person who answers for the seat: a username, or a mail address where there is no login
 * @param late       whether it came after the hearing was over; it is kept and changes nothing
 * @param fields     what it holds beside its kind and comment: who is nominated, the fields of a survey; by their names
 * @param recorded   who in the secretariat recorded it for the seat, and how it reached them; empty where the person did
 */
public record Answer(
        AuthorityCode seat,
        AnswerKind kind,
        String comment,
        Instant receivedAt,
        String by,
        Way way,
        boolean late,
        Map<String, String> fields,
        Optional<Recorded> recorded) {

    public Answer {
        fields = Map.copyOf(fields);
    }

    /** Whether it was given in an earlier round, and taken over. */
    public boolean isCarriedOver() {
        return way == Way.CARRIED_OVER;
    }

    /** The same answer in other words. */
    public Answer saying(String words) {
        return new Answer(seat, kind, words, receivedAt, by, way, late, fields, recorded);
    }

    /** The way in. */
    public enum Way {
        TASK("med login"),
        LINK("på svarsiden"),
        MAIL("på mail"),
        SECRETARIAT("registreret af sekretariatet"),
        /** Given in an earlier round, and taken over. */
        CARRIED_OVER("overført fra en tidligere runde");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** In Danish, to stand behind "har svaret". */
        public String label() {
            return label;
        }
    }

    /** An answer that the secretariat recorded: who did it, and how it reached them ("telefon 3. december"). */
    public record Recorded(String by, String note) {
    }
}
