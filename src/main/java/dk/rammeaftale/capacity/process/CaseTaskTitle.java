package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.engine.TaskTitle;
import dk.rammeaftale.journal.model.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Tasks of a case are named after its number and its facility. */
@Component
class CaseTaskTitle implements TaskTitle {

    private final Cases cases;

    CaseTaskTitle(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String processKey() {
        return CapacityAdjustment.KEY;
    }

    @Override
    public String titleOf(DelegateTask task) {
        CapacityCase about = cases.get(new CaseNumber(task.getExecution().getProcessBusinessKey()));
        return about.number() + ", " + about.facts().name();
    }
}
