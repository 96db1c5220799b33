package dk.rammeaftale.hearing.process;

import dk.rammeaftale.engine.Refusal;
import dk.rammeaftale.hearing.application.EnteredHearing;
import dk.rammeaftale.hearing.application.OwnHearingStart;
import dk.rammeaftale.hearing.application.RefusedHearing;
import dk.rammeaftale.journal.model.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process {@code hearing} from our own page with what its start form sends from Tasklist. */
@Component
class OwnHearingProcess implements OwnHearingStart {

    private final RuntimeService runtime;

    OwnHearingProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public CaseNumber start(EnteredHearing entered) {
        try {
            return new CaseNumber(runtime.startProcessInstanceByKey(HearingProcess.KEY, EnteredHearings.sent(entered))
                    .getBusinessKey());
        } catch (RuntimeException failed) {
            throw Refusal.in(failed)
                    .<RuntimeException>map(refusal -> new RefusedHearing(refusal.sentence(), failed))
                    .orElse(failed);
        }
    }
}
