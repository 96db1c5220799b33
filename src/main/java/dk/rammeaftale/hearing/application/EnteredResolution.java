package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.Optional;

/**
 * What the secretariat enters about a seat whose silence is not proved, before it is checked.
 *
 * @param answer  what the member answered, where an answer is filed
 * @param comment the member's own words, where the answer needs any
 * @param note    how and when the secretariat heard of it; why, and with whose consent, a seat is waived
 */
public record EnteredResolution(
        AuthorityCode seat,
        Optional<String> kind,
        Optional<String> answer,
        Optional<String> comment,
        Optional<String> note) {

    static EnteredResolution nothing(AuthorityCode seat) {
        return new EnteredResolution(
                seat, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean saysSomething() {
        return kind.isPresent() || answer.isPresent() || comment.isPresent() || note.isPresent();
    }

    String field() {
        return "resolve_" + seat;
    }
}
