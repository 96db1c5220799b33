package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Proposals;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes what the operator says to a case that was started for it. */
@Component
class ConfirmProposalListener implements ExecutionListener {

    private final Proposals proposals;
    private final ActingViewer viewer;
    private final CaseGates gates;

    ConfirmProposalListener(Proposals proposals, ActingViewer viewer, CaseGates gates) {
        this.proposals = proposals;
        this.viewer = viewer;
        this.gates = gates;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A task that a withdrawal ends has nothing to take.
        if (execution.isCanceled()) {
            return;
        }
        boolean confirmed = proposals
                .confirm(
                        CaseNumbers.of(execution),
                        SentValues.yesOrNo(execution, "confirmed"),
                        SentValues.text(execution, "comment"),
                        viewer.now())
                .orElseThrow(Refusal::badRequest);
        CapacityAdjustment.PROPOSAL_CONFIRMED.set(execution, confirmed);
        gates.set(execution);
    }
}
