package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AwaitMeetingDelegate implements JavaDelegate {

    private final Routes routes;

    AwaitMeetingDelegate(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        routes.awaitMeeting(CaseNumbers.of(execution));
    }
}
