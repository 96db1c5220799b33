package dk.rammeaftale.sample.model;

import java.util.List;
import java.util.Optional;

/**
 * A case of the script.
 *
 * @param key        its name in the script; nothing outside knows it
 * @param operator   the code of the authority that proposes it
 * @param facility   an id of the register; of a new facility its name
 * @param legalBasis of a new facility alone, as its target group
 * @param difference of places; what a closure brings follows from the register
 * @param inForce    so many days after its start it takes effect
 * @param lasts      for so many days, if it is temporary
 * @param onBehalf   whether the secretariat starts it for the operator
 * @param talk       what a member remarks or objects, or why it is withdrawn; may be empty
 * @param answer     what the operator says to that; may be empty
 * @param acts       in their order
 * @param words      what the meetings say about it, in their order
 */
public record CaseScript(
        String key,
        ScriptedDay start,
        String operator,
        Kind kind,
        String facility,
        String legalBasis,
        String targetGroup,
        int difference,
        int inForce,
        Optional<Integer> lasts,
        boolean onBehalf,
        String reason,
        String talk,
        String answer,
        List<Act> acts,
        List<MeetingWord> words) {

    public CaseScript {
        acts = List.copyOf(acts);
        words = List.copyOf(words);
    }

    /** What is proposed. */
    public enum Kind {
        CHANGE,
        CLOSURE,
        NEW
    }
}
