package dk.rammeaftale.hearing.model;

import java.util.Collection;

/**
 * The terms a hearing is held on, fixed when it is prepared.
 *
 * @param silenceApproves whether no answer by the deadline counts as approval (practice of 2011 and 2016)
 * @param remarkContests  whether a remark stops approval as an objection does (2011 and 2016: "no remarks")
 */
public record HearingTerms(boolean silenceApproves, boolean remarkContests) {

    public boolean contests(AnswerKind kind) {
        return kind == AnswerKind.OBJECTION || (kind == AnswerKind.REMARK && remarkContests);
    }

    /**
     * The outcome of a hearing that is over.
     *
     * @param asked   how many seats were asked
     * @param answers the last answer of each seat that gave one
     */
    public HearingOutcome outcome(int asked, Collection<Answer> answers) {
        if (answers.stream().anyMatch(answer -> contests(answer.kind()))) {
            return HearingOutcome.CONTESTED;
        }
        if (answers.size() == asked) {
            return HearingOutcome.APPROVED_BY_ANSWERS;
        }
        return silenceApproves ? HearingOutcome.APPROVED_BY_SILENCE : HearingOutcome.INCOMPLETE;
    }
}
