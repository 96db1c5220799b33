package dk.rammeaftale.meeting.process;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.meeting.application.EnteredHandIn;
import dk.rammeaftale.meeting.application.HandIns;
import dk.rammeaftale.meeting.model.AgendaItem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Makes an item of what the start form brings, or refuses the start. */
@Component
class ItemHandedInListener implements ExecutionListener {

    private final HandIns handIns;
    private final CurrentUser user;

    ItemHandedInListener(HandIns handIns, CurrentUser user) {
        this.handIns = handIns;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        EnteredHandIn entered = entered(execution);
        AgendaItem item = handIns.handIn(entered, new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
        execution.setProcessBusinessKey("punkt-" + item.id());
        AgendaItemProcess.ITEM_ID.set(execution, item.id());
        entered.meetingId().ifPresent(wished -> AgendaItemProcess.WISHED_MEETING.set(execution, wished));
    }

    private static EnteredHandIn entered(VariableScope scope) {
        return new EnteredHandIn(
                SentValues.text(scope, AgendaItemProcess.FORUM),
                SentValues.text(scope, AgendaItemProcess.MEETING_ID),
                SentValues.text(scope, AgendaItemProcess.SECTION),
                SentValues.text(scope, AgendaItemProcess.TITLE),
                SentValues.text(scope, AgendaItemProcess.PRESENTER),
                SentValues.text(scope, AgendaItemProcess.RECOMMENDATION),
                SentValues.text(scope, AgendaItemProcess.STATEMENT),
                SentValues.text(scope, AgendaItemProcess.LATE_REASON),
                SentValues.attachments(scope));
    }
}
