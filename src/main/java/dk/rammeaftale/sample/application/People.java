package dk.rammeaftale.sample.application;

import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Map;

/**
 * The people of the demo, who act by the names of the contract and with nothing but their own permissions. All of it happens in
 * the transaction of the caller.
 *
 * @throws RuntimeException from each of them, if what somebody wants is refused or there is nothing to do
 */
public interface People {

    /** @return the business key */
    String start(String username, String process, Map<String, Object> values);

    /** Somebody completes the only open task of its kind in a case or a meeting. */
    void complete(String username, String businessKey, String task, Map<String, Object> values);

    /** Whoever has the only open task of its kind completes it. */
    void complete(String businessKey, String task, Map<String, Object> values);

    /** A member answers. @return false if the member is not asked, or has answered */
    boolean answer(String username, CaseNumber number, Map<String, Object> values);
}
