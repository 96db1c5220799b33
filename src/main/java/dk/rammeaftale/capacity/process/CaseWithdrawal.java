package dk.rammeaftale.capacity.process;

import dk.rammeaftale.engine.ListedVariables;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code case-withdrawal}, and what clients may send to it. */
@Component
class CaseWithdrawal implements ListedVariables {

    static final String KEY = "case-withdrawal";

    static final String WITHDRAWAL_REQUESTED = "StartEvent_WithdrawalRequested";
    static final String WITHDRAW_CASE = "Task_WithdrawCase";
    static final String CASE_STOPPED = "EndEvent_CaseStopped";

    static final String CASE_NUMBER = "caseNumber";
    static final String REASON = "reason";

    private static final Set<String> OF_A_WITHDRAWAL = Set.of(CASE_NUMBER, REASON);

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Predicate<String> allowedAt(String elementId) {
        return WITHDRAWAL_REQUESTED.equals(elementId) ? OF_A_WITHDRAWAL::contains : name -> false;
    }

    @Override
    public boolean isSent(String variable) {
        return OF_A_WITHDRAWAL.contains(variable);
    }
}
