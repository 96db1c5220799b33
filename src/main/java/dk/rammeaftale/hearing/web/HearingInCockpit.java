package dk.rammeaftale.hearing.web;

import dk.rammeaftale.engine.RunningInstance;
import dk.rammeaftale.web.InstancePage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows in Cockpit the matrix of the hearing that an instance runs. */
@Component
class HearingInCockpit implements InstancePage {

    @Override
    public Optional<String> addressOf(RunningInstance instance) {
        return Optional.of(instance)
                .filter(running -> running.processKey().equals("hearing"))
                .map(running -> running.variables().get("hearingId"))
                .map(id -> "/hoeringer/%s/matrix".formatted(id));
    }
}
