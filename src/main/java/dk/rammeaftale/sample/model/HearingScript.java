package dk.rammeaftale.sample.model;

import dk.rammeaftale.hearing.model.Policy;
import java.util.List;

/**
 * A hearing of the secretariat's own, beside all cases: the members of DASSOS are asked.
 *
 * @param key  its name in the script; nothing outside knows it
 * @param talk what a member remarks or objects; may be empty
 * @param acts the answers, in their order
 */
public record HearingScript(
        String key, ScriptedDay start, Policy policy, String title, String text, String talk, List<Act> acts) {

    public HearingScript {
        acts = List.copyOf(acts);
    }
}
