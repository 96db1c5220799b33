package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.hearing.application.InboxGate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets a hearing go on only if the mailbox was really read after the deadline. */
@Component
class InboxReadListener implements ExecutionListener {

    private final InboxGate inbox;

    InboxReadListener(InboxGate inbox) {
        this.inbox = inbox;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!execution.isCanceled() && !inbox.isOpenFor(HearingProcess.HEARING_ID.of(execution))) {
            throw Refusal.conflict("Indbakken er ikke læst efter fristen.");
        }
    }
}
