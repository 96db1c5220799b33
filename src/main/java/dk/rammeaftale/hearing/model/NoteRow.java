package dk.rammeaftale.hearing.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A line of a høringsnotat: what an authority remarked on one theme, and what the secretariat makes of it.
 *
 * @param answeredAt   when the answer was received that the line is taken from
 * @param theme        empty until the secretariat has assigned one
 * @param response     "Sekretariatets bemærkning"; empty where there is none
 * @param incorporated whether the remark was taken into the text; empty while that is open
 */
public record NoteRow(
        AuthorityCode authority,
        Instant answeredAt,
        String theme,
        String remark,
        String response,
        Optional<Incorporated> incorporated) {

    /** Whether a remark was taken into the text that was heard about. */
    public enum Incorporated {
        YES("ja"),
        NO("nej"),
        PARTLY("delvist");

        private final String label;

        Incorporated(String label) {
            this.label = label;
        }

        /** In Danish, as the note says it. */
        public String label() {
            return label;
        }

        public static Optional<Incorporated> named(String name) {
            return Arrays.stream(values()).filter(value -> value.name().equals(name)).findFirst();
        }
    }

    /** The line that an answer begins with, before anybody has worked on it. */
    public static NoteRow of(Answer answer) {
        return new NoteRow(answer.seat(), answer.receivedAt(), "", answer.comment(), "", Optional.empty());
    }

    /** Another line of the same answer, to move a part of the remark to. */
    public NoteRow split() {
        return new NoteRow(authority, answeredAt, theme, "", "", Optional.empty());
    }

    /** Whether it is taken from this version of the answer. */
    public boolean isFrom(Answer answer) {
        return authority.equals(answer.seat()) && answeredAt.equals(answer.receivedAt());
    }
}
