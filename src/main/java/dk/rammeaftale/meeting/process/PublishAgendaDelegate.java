package dk.rammeaftale.meeting.process;

import dk.rammeaftale.meeting.application.Agendas;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PublishAgendaDelegate implements JavaDelegate {

    private final Agendas agendas;

    PublishAgendaDelegate(Agendas agendas) {
        this.agendas = agendas;
    }

    @Override
    public void execute(DelegateExecution execution) {
        agendas.publish(MeetingProcess.MEETING_ID.of(execution));
    }
}
