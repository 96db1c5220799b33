package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Proposals;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Makes a case of what the start form brings, or refuses the start. */
@Component
class ProposalReceivedListener implements ExecutionListener {

    private final Proposals proposals;
    private final ActingViewer viewer;
    private final CaseGates gates;

    ProposalReceivedListener(Proposals proposals, ActingViewer viewer, CaseGates gates) {
        this.proposals = proposals;
        this.viewer = viewer;
        this.gates = gates;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CapacityCase started =
                proposals.submit(Entered.proposal(execution), viewer.now()).orElseThrow(Refusal::badRequest);
        execution.setProcessBusinessKey(started.number().value());
        CapacityAdjustment.OPERATOR_GROUP.set(execution, Viewer.groupOf(started.operator()));
        CapacityAdjustment.ON_BEHALF.set(execution, started.onBehalf());
        gates.set(execution);
    }
}
