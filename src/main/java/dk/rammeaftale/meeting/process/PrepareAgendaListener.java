package dk.rammeaftale.meeting.process;

import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.CurrentUser;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.meeting.application.Agendas;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the agenda that the secretariat has approved, or says what must be mended first. */
@Component
class PrepareAgendaListener implements ExecutionListener {

    private final Agendas agendas;
    private final CurrentUser user;

    PrepareAgendaListener(Agendas agendas, CurrentUser user) {
        this.agendas = agendas;
        this.user = user;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        agendas.approve(MeetingProcess.MEETING_ID.of(execution), new Viewer(user.username(), user.groups()))
                .orElseThrow(Refusal::badRequest);
    }
}
