package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Answer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where answers are kept: every version, with its time and its way in. */
public interface AnswerRegister {

    void add(long hearingId, Answer answer);

    /** The answers that count: the last one in time of each seat that has given one. */
    default List<Answer> counting(long hearingId) {
        return counting(Set.of(hearingId)).getOrDefault(hearingId, List.of());
    }

    /** The answers that count in each of these hearings; a hearing without any is left out. */
    Map<Long, List<Answer>> counting(Collection<Long> hearingIds);

    /** Everything that a seat has answered, late answers too, oldest first. */
    default List<Answer> versions(long hearingId, AuthorityCode seat) {
        return versions(hearingId).getOrDefault(seat, List.of());
    }

    /** Everything that each seat has answered, late answers too, oldest first; a seat without an answer is left out. */
    Map<AuthorityCode, List<Answer>> versions(long hearingId);
}
