package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.PersonalData;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes what the secretariat decides about something like a CPR number. */
@Component
class ReviewPersonalDataListener implements ExecutionListener {

    private final PersonalData personalData;
    private final ActingViewer viewer;
    private final CaseGates gates;

    ReviewPersonalDataListener(PersonalData personalData, ActingViewer viewer, CaseGates gates) {
        this.personalData = personalData;
        this.viewer = viewer;
        this.gates = gates;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A task that a withdrawal ends has nothing to take.
        if (execution.isCanceled()) {
            return;
        }
        personalData
                .decide(CaseNumbers.of(execution), SentValues.text(execution, "personalData"), viewer.now())
                .orElseThrow(Refusal::badRequest);
        gates.set(execution);
    }
}
