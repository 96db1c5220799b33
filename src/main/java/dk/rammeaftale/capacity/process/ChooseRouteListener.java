package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.Routes;
import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.engine.SentValues;
import dk.rammeaftale.hearing.application.Introductions;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the secretariat's choice between mail hearing and meeting. */
@Component
class ChooseRouteListener implements ExecutionListener {

    private final Routes routes;
    private final ActingViewer viewer;

    ChooseRouteListener(Routes routes, ActingViewer viewer) {
        this.routes = routes;
        this.viewer = viewer;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // A task that a withdrawal ends has nothing to take.
        if (execution.isCanceled()) {
            return;
        }
        String route = routes.choose(
                        CaseNumbers.of(execution), SentValues.text(execution, "route"), introduction(execution), viewer.now())
                .orElseThrow(Refusal::badRequest)
                .name();
        CapacityAdjustment.CHOSEN_ROUTE.set(execution, route);
    }

    /** One that was sent blank takes away what was kept; one that was not sent leaves it. */
    private static Optional<String> introduction(DelegateExecution execution) {
        return execution.hasVariable(Introductions.FIELD)
                ? Optional.of(SentValues.text(execution, Introductions.FIELD).orElse(""))
                : Optional.empty();
    }
}
