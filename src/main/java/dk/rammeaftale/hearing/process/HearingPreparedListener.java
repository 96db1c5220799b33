package dk.rammeaftale.hearing.process;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.OwnHearings;
import dk.rammeaftale.hearing.model.Hearing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the hearing that a case has prepared, or makes one of what the start form brings, or refuses the start. */
@Component
class HearingPreparedListener implements ExecutionListener {

    private final Hearings hearings;
    private final OwnHearings own;
    private final CurrentUser user;

    HearingPreparedListener(Hearings hearings, OwnHearings own, CurrentUser user) {
        this.hearings = hearings;
        this.own = own;
        this.user = user;
    }

    /** Only a calling process hands over a hearing: it is not on the list of what people may send. */
    @Override
    public void notify(DelegateExecution execution) {
        HearingProcess.HEARING_ID.find(execution).ifPresentOrElse(hearings::get, () -> prepareOwn(execution));
    }

    private void prepareOwn(DelegateExecution execution) {
        Hearing prepared = own.prepare(EnteredHearings.of(execution), new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
        execution.setProcessBusinessKey(prepared.caseNumber().value());
        HearingProcess.HEARING_ID.set(execution, prepared.id());
    }
}
