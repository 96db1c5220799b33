package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.EnteredRatification;
import dk.rammeaftale.agreement.application.Ratifications;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes what a council has decided; where our page has kept it already, nothing is sent. */
@Component
class RecordRatificationListener implements ExecutionListener {

    private final Ratifications ratifications;
    private final CurrentUser user;

    RecordRatificationListener(Ratifications ratifications, CurrentUser user) {
        this.ratifications = ratifications;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        RatificationProcess.COUNCIL_DECISION.set(execution, ratifications.take(
                        StepVariables.AGREEMENT_ID.of(execution),
                        RatificationProcess.authority(execution),
                        new EnteredRatification(
                                SentValues.text(execution, "decision"),
                                SentValues.text(execution, "meetingDate"),
                                SentValues.text(execution, "reservation"),
                                SentValues.text(execution, "agendaLink"),
                                SentValues.file(execution, "extract")),
                        new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest)
                .decision()
                .name());
    }
}
