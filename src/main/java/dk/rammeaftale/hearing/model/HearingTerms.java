package dk.rammeaftale.hearing.model;

import java.util.Collection;

/**
 * The terms a hearing is held on, fixed when it is prepared.
 *
 * @param silenceApproves whether no answer by the deadline counts as approval (practice of 2011 and 2016); only in a mail hearing
 * @param remarkContests  whether a remark stops approval as an objection does (2011 and 2016: "no remarks")
 */
public record HearingTerms(Policy policy, boolean silenceApproves, boolean remarkContests) {

    /** The terms of a mail hearing of DASSOS. */
    public static HearingTerms ofMailHearing(boolean silenceApproves, boolean remarkContests) {
        return new HearingTerms(Policy.SILENCE_APPROVES, silenceApproves, remarkContests);
    }

    /** The terms of any other hearing, in which silence approves nothing. */
    public static HearingTerms of(Policy policy) {
        return new HearingTerms(policy, false, false);
    }

    public boolean contests(AnswerKind kind) {
        return switch (policy) {
            case SILENCE_APPROVES -> kind == AnswerKind.OBJECTION || (kind == AnswerKind.REMARK && remarkContests);
            case EXPLICIT_APPROVAL -> kind == AnswerKind.NO;
            case COMMENTS_ONLY, NOMINATION, SURVEY -> false;
        };
    }

    /** Whether a seat that has not answered must be shown to have been asked before the hearing may close. */
    public boolean needsProofOfSilence() {
        return policy == Policy.SILENCE_APPROVES && silenceApproves;
    }

    /**
     * The outcome of a hearing that is over.
     *
     * @param asked   how many seats were asked
     * @param answers the last answer in time of each seat that gave one
     */
    public HearingOutcome outcome(int asked, Collection<Answer> answers) {
        boolean contested = answers.stream().anyMatch(answer -> contests(answer.kind()));
        boolean complete = answers.size() == asked;
        return switch (policy) {
            case SILENCE_APPROVES -> contested ? HearingOutcome.CONTESTED : approval(complete);
            case EXPLICIT_APPROVAL -> contested ? HearingOutcome.REJECTED : explicitApproval(complete, answers);
            case COMMENTS_ONLY -> HearingOutcome.COMPLETED;
            case NOMINATION, SURVEY -> complete ? HearingOutcome.COMPLETED : HearingOutcome.INCOMPLETE;
        };
    }

    private HearingOutcome approval(boolean complete) {
        if (complete) {
            return HearingOutcome.APPROVED_BY_ANSWERS;
        }
        return silenceApproves ? HearingOutcome.APPROVED_BY_SILENCE : HearingOutcome.INCOMPLETE;
    }

    private static HearingOutcome explicitApproval(boolean complete, Collection<Answer> answers) {
        boolean allSayYes = complete && answers.stream().allMatch(answer -> answer.kind() == AnswerKind.YES);
        return allSayYes ? HearingOutcome.APPROVED_BY_ANSWERS : HearingOutcome.INCOMPLETE;
    }
}
