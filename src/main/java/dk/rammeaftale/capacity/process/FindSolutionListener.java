package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Solutions;
import dk.rammeaftale.engine.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the operator's answer to remarks. */
@Component
class FindSolutionListener implements ExecutionListener {

    private final Solutions solutions;
    private final ActingViewer viewer;

    FindSolutionListener(Solutions solutions, ActingViewer viewer) {
        this.solutions = solutions;
        this.viewer = viewer;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A task that a withdrawal ends has nothing to take.
        if (execution.isCanceled()) {
            return;
        }
        solutions
                .submit(CaseNumbers.of(execution), Entered.solution(execution), viewer.now())
                .orElseThrow(Refusal::badRequest);
    }
}
