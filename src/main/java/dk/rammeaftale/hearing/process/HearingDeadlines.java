package dk.rammeaftale.hearing.process;

import dk.rammeaftale.hearing.model.Hearing;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Hands a hearing's deadline to the process: the timer and the tasks that come are made from it. */
final class HearingDeadlines {

    private HearingDeadlines() {
    }

    static void set(DelegateExecution execution, Hearing hearing) {
        HearingProcess.DEADLINE.set(execution, Date.from(hearing.opened().closesAt()));
        HearingProcess.ANSWER_BY.set(execution, Date.from(hearing.opened().lastSecond()));
    }
}
