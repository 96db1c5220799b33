package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Answer;
import java.util.List;

/** Where answers are kept: every version, with its time and its way in. */
public interface AnswerRegister {

    void add(long hearingId, Answer answer);

    /** The answers that count: the last one in time of each seat that has given one. */
    List<Answer> counting(long hearingId);

    /** Everything that a seat has answered, late answers too, oldest first. */
    List<Answer> versions(long hearingId, AuthorityCode seat);
}
